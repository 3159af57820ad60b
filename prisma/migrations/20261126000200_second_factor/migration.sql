-- A second factor beside the password (RFC 6238). The secret is kept as it is: the server must compute with it (decision 028).
CREATE TABLE account_totp (
  account_id   integer PRIMARY KEY REFERENCES account (id),
  secret       text NOT NULL CHECK (secret ~ '^[A-Z2-7]{32,}$'),
  -- Null while the device has not yet shown that it knows the secret: until then nothing is asked for.
  confirmed_at timestamptz(3),
  -- The step of the last code that was taken: no code counts twice.
  last_step    bigint NOT NULL DEFAULT 0 CHECK (last_step >= 0)
);

-- For a lost device, each once. Only hashes are kept.
CREATE TABLE account_recovery_code (
  account_id integer NOT NULL REFERENCES account_totp (account_id) ON DELETE CASCADE,
  code_hash  bytea NOT NULL CHECK (octet_length(code_hash) = 32),
  used_at    timestamptz(3),
  PRIMARY KEY (account_id, code_hash)
);
