-- A sign-in by the office's own provider (OpenID Connect) that is under way in a browser, for minutes. Only the hash of its cookie is kept.
-- First what the provider's answer must fit; then, of an account with a second factor, whose code is still missing.
CREATE TABLE provider_sign_in (
  id_hash    bytea PRIMARY KEY CHECK (octet_length(id_hash) = 32),
  state      text,
  nonce      text,
  verifier   text,
  -- The page that was asked for.
  to_path    text CHECK (to_path ~ '^/' AND to_path !~ '^//'),
  account_id integer REFERENCES account (id),
  expires_at timestamptz(3) NOT NULL,
  CONSTRAINT provider_sign_in_stage CHECK (num_nonnulls(state, nonce, verifier, to_path) = CASE WHEN account_id IS NULL THEN 4 ELSE 0 END)
);
CREATE INDEX provider_sign_in_expires_at_idx ON provider_sign_in (expires_at);

-- Who came by the provider is not asked to change a first password that was never typed.
ALTER TABLE session ADD COLUMN by_provider boolean NOT NULL DEFAULT false;
