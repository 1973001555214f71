-- Which requests were answered, and with what. A row means nothing from ends_at on.
CREATE TABLE idempotency_key (
  id            bytea PRIMARY KEY,      -- SHA-256 of principal, route and key
  fingerprint   text COLLATE "C" NOT NULL,
  attempt       bigint NOT NULL,
  status        int,                    -- null while the request runs
  header_names  text[],
  header_values text[],
  body          text,
  ends_at       timestamptz NOT NULL,   -- of the lease, then of the reply
  CHECK (num_nulls(status, header_names, header_values, body) IN (0, 4))
);
CREATE INDEX idempotency_key_ends_at ON idempotency_key (ends_at);
CREATE SEQUENCE idempotency_attempt;

-- Claims the key for `lease` milliseconds, or answers with what stands there. lease_left in milliseconds.
CREATE FUNCTION idempotency_begin(which bytea, print text, lease bigint, at timestamptz)
RETURNS TABLE (started boolean, fingerprint text, attempt bigint, status int, header_names text[],
               header_values text[], body text, lease_left bigint) LANGUAGE plpgsql AS $$
DECLARE
  now timestamptz := at_time(at);
BEGIN
  LOOP
    RETURN QUERY
      INSERT INTO idempotency_key AS k (id, fingerprint, attempt, ends_at)
      VALUES (which, print, nextval('idempotency_attempt'), now + lease * interval '1 millisecond')
      ON CONFLICT (id) DO UPDATE
      SET (fingerprint, attempt, status, header_names, header_values, body, ends_at)
        = (excluded.fingerprint, excluded.attempt, NULL, NULL, NULL, NULL, excluded.ends_at)
      WHERE k.ends_at <= now
      RETURNING true, k.fingerprint, k.attempt, k.status, k.header_names, k.header_values, k.body, lease;
    IF NOT FOUND THEN
      RETURN QUERY
        SELECT false, k.fingerprint, k.attempt, k.status, k.header_names, k.header_values, k.body,
               (extract(epoch FROM k.ends_at - now) * 1000)::bigint
        FROM idempotency_key k WHERE k.id = which AND k.ends_at > now;
    END IF;
    EXIT WHEN FOUND;
  END LOOP;
  -- Each beginning takes up to two dead rows away. Last, see session_create.
  WITH dead AS MATERIALIZED (
    SELECT k.id FROM idempotency_key k WHERE k.ends_at <= now AND k.id <> which ORDER BY k.ends_at LIMIT 2
    FOR UPDATE SKIP LOCKED
  )
  DELETE FROM idempotency_key k USING dead WHERE k.id = dead.id;
END $$;
