-- Who may sign in. Accounts are disabled, never deleted: their names stand in histories and in the audit.
CREATE TABLE account (
  id            serial PRIMARY KEY,
  username      text NOT NULL UNIQUE CHECK (username = lower(username) AND username !~ '\s' AND length(username) BETWEEN 2 AND 40),
  name          text NOT NULL CHECK (name <> ''),
  roles         text[] NOT NULL,
  scope         jsonb NOT NULL,
  password_hash text NOT NULL CHECK (password_hash <> ''),
  password_at   timestamptz(3) NOT NULL,
  must_change   boolean NOT NULL,
  created_at    timestamptz(3) NOT NULL,
  disabled_at   timestamptz(3),
  CHECK (username NOT IN ('guest', 'operator', 'start', 'example', 'anonymous', 'first-run')),
  CHECK (cardinality(roles) > 0),
  CHECK (roles <@ ARRAY['leader', 'editor', 'verifier', 'reporter', 'systemAdministrator', 'securityAdministrator', 'auditAdministrator', 'display']),
  -- Leader, editor and verifier may stand together; every other role stands alone, the three administrators above all.
  CONSTRAINT account_roles_apart CHECK (cardinality(roles) = 1 OR roles <@ ARRAY['leader', 'editor', 'verifier']),
  CONSTRAINT account_reporter_bound CHECK (NOT roles @> ARRAY['reporter'] OR jsonb_typeof(scope) = 'object')
);

-- Former passwords, so that they are not taken up again.
CREATE TABLE account_former_password (
  account_id    integer NOT NULL REFERENCES account (id),
  until         timestamptz(3) NOT NULL,
  password_hash text NOT NULL CHECK (password_hash <> ''),
  PRIMARY KEY (account_id, until)
);

-- Failed sign-ins by name and by address, known or not.
CREATE TABLE sign_in_failure (
  key          text PRIMARY KEY CHECK (key <> ''),
  failures     integer NOT NULL CHECK (failures >= 0),
  since        timestamptz(3) NOT NULL,
  locked_until timestamptz(3)
);

-- A session belongs to an account, or to the guest of a one-time link.
ALTER TABLE session
  ADD COLUMN id serial UNIQUE,
  ADD COLUMN account_id integer REFERENCES account (id),
  ADD COLUMN address text,
  ADD COLUMN agent text,
  ALTER COLUMN principal DROP NOT NULL,
  ADD CONSTRAINT session_of_one CHECK ((account_id IS NULL) <> (principal IS NULL));
CREATE INDEX session_account_id_idx ON session (account_id);

-- The office is editor and verifier now.
UPDATE session SET principal = jsonb_set(principal, '{roles}', (principal -> 'roles') - 'office' || '["editor", "verifier"]')
 WHERE principal -> 'roles' ? 'office';
