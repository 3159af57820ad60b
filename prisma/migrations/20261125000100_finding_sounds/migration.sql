-- How a finding's text sounds, so that it is found by pinyin: initials "htgl", and readings " he tong guan li". Null until computed, by the writer of
-- findings or, for rows from before, at the next start.
ALTER TABLE finding ADD COLUMN initials text, ADD COLUMN sounds text;
