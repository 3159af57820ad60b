-- A renamed unit keeps its former names: ledgers and bulletins go on using them. They go with the unit.
CREATE TABLE unit_former_name (
  unit_id    integer NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  name       text NOT NULL CHECK (name <> ''),
  short_name text NOT NULL CHECK (short_name <> ''),
  until      date NOT NULL,
  PRIMARY KEY (unit_id, name)
);
