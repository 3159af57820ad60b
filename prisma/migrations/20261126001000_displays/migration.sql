-- A wall screen that nobody signs in at: what the office confirmed for it, and its pass, of which only the hash is kept.
CREATE TABLE display (
  id           serial PRIMARY KEY,
  name         text NOT NULL CHECK (name <> ''),
  level        text NOT NULL CHECK (level IN ('internal', 'public')),
  -- Empty = all.
  scenes       text[] NOT NULL,
  scope        jsonb NOT NULL,
  watermark    boolean NOT NULL,
  paired_at    timestamptz(3) NOT NULL,
  paired_by    text NOT NULL CHECK (paired_by <> ''),
  expires_at   timestamptz(3) NOT NULL,
  -- Null until the screen has fetched its pass.
  pass_hash    bytea UNIQUE CHECK (octet_length(pass_hash) = 32),
  last_seen_at timestamptz(3),
  revoked_at   timestamptz(3),
  revoked_by   text,
  address      text NOT NULL,
  agent        text NOT NULL,
  CONSTRAINT display_expires_later CHECK (expires_at > paired_at),
  CONSTRAINT display_revoked_whole CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);

-- A browser that shows a code, known by its cookie. The code is gone once it is confirmed: it works once.
CREATE TABLE display_pairing (
  browser_hash bytea PRIMARY KEY CHECK (octet_length(browser_hash) = 32),
  code_hash    bytea UNIQUE CHECK (octet_length(code_hash) = 32),
  asked_at     timestamptz(3) NOT NULL,
  expires_at   timestamptz(3) NOT NULL,
  address      text NOT NULL,
  agent        text NOT NULL,
  display_id   integer REFERENCES display (id),
  CONSTRAINT display_pairing_expires_later CHECK (expires_at > asked_at),
  CONSTRAINT display_pairing_code_until_confirmed CHECK ((code_hash IS NULL) = (display_id IS NOT NULL))
);
CREATE INDEX display_pairing_expires_at_idx ON display_pairing (expires_at);
CREATE INDEX display_pairing_display_id_idx ON display_pairing (display_id);
