-- Plans of meetings name the wall's own scenes. What was frozen keeps its names for ever: its hash is taken of the text.
UPDATE meeting SET plan = jsonb_set(plan, '{scenes}', (
  SELECT jsonb_agg(CASE s.scene ->> 'scene'
                     WHEN 'headline' THEN s.scene || '{"scene": "overview"}'
                     WHEN 'redlist' THEN s.scene || '{"scene": "overdue"}'
                     WHEN 'units' THEN s.scene || '{"scene": "unit"}'
                     ELSE s.scene END ORDER BY s.place)
    FROM jsonb_array_elements(plan -> 'scenes') WITH ORDINALITY AS s (scene, place)))
 WHERE jsonb_array_length(plan -> 'scenes') > 0;
