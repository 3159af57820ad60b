-- A weekly meeting: what it looks at, and, once it was held, exactly what it saw.
CREATE TABLE meeting (
  id            serial PRIMARY KEY,
  title         text NOT NULL CHECK (title <> ''),
  held_on       date NOT NULL,
  as_of         date NOT NULL,
  compare_with  date NOT NULL,
  -- Filter, scenes with their seconds, people expected.
  plan          jsonb NOT NULL,
  version       integer NOT NULL DEFAULT 1 CHECK (version > 0),
  created_at    timestamptz(3) NOT NULL,
  created_by    text NOT NULL CHECK (created_by <> ''),
  frozen_at     timestamptz(3),
  frozen_by     text,
  -- The text whose SHA-256 stands beside it, to the byte.
  frozen        text,
  frozen_sha256 text CHECK (frozen_sha256 ~ '^[0-9a-f]{64}$'),
  CHECK (compare_with <= as_of),
  CONSTRAINT meeting_frozen_whole CHECK (num_nonnulls(frozen_at, frozen_by, frozen, frozen_sha256) IN (0, 4))
);
CREATE INDEX meeting_held_on_idx ON meeting (held_on DESC, id DESC);

-- What a meeting decided, about the whole board, a figure, a unit or a finding; open until it is done or dropped. No foreign key to the finding,
-- whose table can be distributed: findings are never deleted but with the example, and its meetings go with it.
CREATE TABLE decision (
  id            serial PRIMARY KEY,
  meeting_id    integer NOT NULL REFERENCES meeting (id),
  text          text NOT NULL CHECK (text <> ''),
  owner         text NOT NULL CHECK (owner <> ''),
  due_on        date NOT NULL,
  about         text NOT NULL CHECK (about IN ('meeting', 'figure', 'unit', 'finding')),
  figure        text,
  unit_id       integer REFERENCES unit (id),
  inspection_id integer,
  finding_no    integer,
  version       integer NOT NULL DEFAULT 1 CHECK (version > 0),
  created_at    timestamptz(3) NOT NULL,
  created_by    text NOT NULL CHECK (created_by <> ''),
  ended_on      date,
  outcome       text CHECK (outcome IN ('DONE', 'DROPPED')),
  note          text,
  CONSTRAINT decision_about_one CHECK (
    (about = 'figure') = (figure IS NOT NULL) AND (about = 'unit') = (unit_id IS NOT NULL)
    AND (about = 'finding') = (inspection_id IS NOT NULL) AND (inspection_id IS NULL) = (finding_no IS NULL)),
  CONSTRAINT decision_ended_whole CHECK ((ended_on IS NULL) = (outcome IS NULL))
);
CREATE INDEX decision_meeting_id_idx ON decision (meeting_id);
CREATE INDEX decision_unit_id_idx ON decision (unit_id);
CREATE INDEX decision_inspection_id_finding_no_idx ON decision (inspection_id, finding_no);
