-- An import can be undone: its record stays and says when and by whom.
ALTER TABLE import
  ADD COLUMN undone_at timestamptz(3),
  ADD COLUMN undone_by text CHECK (undone_by <> ''),
  ADD CHECK ((undone_at IS NULL) = (undone_by IS NULL));
