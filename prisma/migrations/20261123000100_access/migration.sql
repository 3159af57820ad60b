CREATE TABLE "session" (
    "id_hash" BYTEA NOT NULL,
    "principal" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_hash"),
    CONSTRAINT "session_id_hash_is_sha256" CHECK (octet_length("id_hash") = 32),
    CONSTRAINT "session_expires_later" CHECK ("expires_at" > "created_at")
);

CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

CREATE TABLE "sign_in_link" (
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_link_pkey" PRIMARY KEY ("token_hash"),
    CONSTRAINT "sign_in_link_token_hash_is_sha256" CHECK (octet_length("token_hash") = 32),
    CONSTRAINT "sign_in_link_expires_later" CHECK ("expires_at" > "created_at")
);
