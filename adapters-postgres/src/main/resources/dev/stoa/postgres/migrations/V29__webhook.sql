-- Who outside is told of events; at most a thousand.
CREATE TABLE webhook (
  id         text COLLATE "C" PRIMARY KEY,
  url        text NOT NULL,
  types      text[] NOT NULL CHECK (cardinality(types) > 0),
  secrets    text[] NOT NULL CHECK (cardinality(secrets) BETWEEN 1 AND 2), -- sealed, the newest first
  enabled    boolean NOT NULL,
  version    bigint NOT NULL CHECK (version > 0),
  created_at timestamptz NOT NULL
);

-- `added`, `there` or `full`; one at a time, so that the count holds.
CREATE FUNCTION webhook_add(new_id text, url text, types text[], secrets text[], enabled boolean, made timestamptz,
                            most int) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock('webhook'::regclass::oid::int, 0);
  IF EXISTS (SELECT FROM webhook w WHERE w.id = new_id) THEN
    RETURN 'there';
  END IF;
  IF (SELECT count(*) FROM webhook) >= most THEN
    RETURN 'full';
  END IF;
  INSERT INTO webhook VALUES (new_id, url, types, secrets, enabled, 1, made);
  RETURN 'added';
END $$;
