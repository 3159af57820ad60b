-- Moves by hand: who approved an extension, the office's day on which an event was entered (null = it came from an import or its undoing),
-- and the key under which a browser sent a move, so that the same press twice is one move.
ALTER TABLE event
  ADD COLUMN approver text CHECK (approver <> ''),
  ADD COLUMN entered_on date,
  ADD CHECK (approver IS NULL OR type = 'EXTENDED');

CREATE TABLE idempotency (
  inspection_id integer NOT NULL,
  key           uuid NOT NULL,
  finding_no    integer NOT NULL,
  input_hash    bytea NOT NULL CHECK (octet_length(input_hash) = 32),
  answer        jsonb NOT NULL,
  recorded_at   timestamptz(3) NOT NULL,
  PRIMARY KEY (inspection_id, key),
  FOREIGN KEY (inspection_id, finding_no) REFERENCES finding (inspection_id, no)
);
