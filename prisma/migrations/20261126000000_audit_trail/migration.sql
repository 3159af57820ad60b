-- The name that the actor bore at the time, for a username tells nobody who it was. Null only in rows older than this column,
-- whose hashes do not cover it.
ALTER TABLE audit ADD COLUMN actor_name text CHECK (actor_name <> '');
CREATE INDEX audit_at_idx ON audit (at);

-- Second line of defence: not even the owner changes a row by an ordinary statement. The first is the role under which the product runs,
-- which may only insert and select here (decision 025).
CREATE FUNCTION audit_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is only added to' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_only_added_to();
ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_is_only_added_to;

-- Answers kept under a browser's key are forgotten after a week.
CREATE INDEX idempotency_recorded_at_idx ON idempotency (recorded_at);
