-- Sessions: one row each. Expired at now >= expires_at, whether or not the row is still there.
CREATE TABLE session (
  token             bytea PRIMARY KEY CHECK (length(token) = 33),  -- the principal's bucket, SHA-256 of the token
  id                text COLLATE "C" NOT NULL UNIQUE,
  principal         text COLLATE "C" NOT NULL,
  roles             text[] NOT NULL,
  device            text NOT NULL,
  names             text[] NOT NULL,    -- of attributes
  sizes             bigint[] NOT NULL,  -- how many values each has
  vals              text[] NOT NULL,    -- the values of all, one after the other
  idle              bigint NOT NULL,    -- this and the next two in milliseconds
  absolute          bigint NOT NULL,
  granularity       bigint NOT NULL,
  max_per_principal int NOT NULL,
  created_at        timestamptz NOT NULL,
  last_seen         timestamptz NOT NULL,
  expires_at        timestamptz NOT NULL
);
CREATE INDEX session_principal ON session (principal, id);
CREATE INDEX session_expires_at ON session (expires_at);

-- Whoever adds to or ends all of a principal's sessions holds this.
CREATE FUNCTION session_hold(who text) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock('session'::regclass::oid::int, hashtext(who))
$$;

-- Creates it and lets the oldest beyond the maximum go; no row if its token or id is taken.
CREATE FUNCTION session_create(new_token bytea, new_id text, who text, roles text[], device text, names text[],
                               sizes bigint[], vals text[], idle bigint, absolute bigint, granularity bigint,
                               most int, at timestamptz)
RETURNS SETOF session LANGUAGE plpgsql AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
BEGIN
  PERFORM session_hold(who);
  RETURN QUERY INSERT INTO session VALUES (new_token, new_id, who, roles, device, names, sizes, vals, idle, absolute,
                                           granularity, most, now, now, now + millis(least(idle, absolute)))
               ON CONFLICT DO NOTHING RETURNING *;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  DELETE FROM session WHERE token = ANY (ARRAY(
    SELECT s.token FROM session s WHERE s.principal = who AND s.id <> new_id AND s.expires_at > now
    ORDER BY s.created_at DESC, s.id DESC OFFSET most - 1));
  -- Each new session takes some that ended away, so the table does not outgrow the live ones. Last, because what it
  -- locks nobody here waits for any more.
  WITH ended AS MATERIALIZED (SELECT s.token FROM session s WHERE s.expires_at <= now ORDER BY s.expires_at LIMIT 4
                              FOR UPDATE SKIP LOCKED)
  DELETE FROM session s USING ended WHERE s.token = ended.token;
END $$;

-- The live session of a token, its use written down if that is due.
CREATE FUNCTION session_find(of_token bytea, at timestamptz) RETURNS SETOF session LANGUAGE plpgsql AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
  held session;
BEGIN
  SELECT * INTO held FROM session s WHERE s.token = of_token AND s.expires_at > now;
  IF held.last_seen + millis(greatest(1, held.granularity)) <= now THEN
    UPDATE session s SET last_seen = now, expires_at = least(now + millis(s.idle), s.created_at + millis(s.absolute))
    WHERE s.token = of_token AND s.expires_at > now AND s.last_seen + millis(greatest(1, s.granularity)) <= now
    RETURNING * INTO held;
    IF held IS NULL THEN
      -- Ended, rotated or used by another meanwhile.
      SELECT * INTO held FROM session s WHERE s.token = of_token AND s.expires_at > now;
    END IF;
  END IF;
  IF held.token IS NOT NULL THEN
    RETURN NEXT held;
  END IF;
END $$;

-- Sets and removes attributes. Too many are answered but not kept.
CREATE FUNCTION session_change(of_token bytea, new_names text[], new_sizes bigint[], new_vals text[], removed text[],
                               most int, at timestamptz)
RETURNS SETOF session LANGUAGE plpgsql AS $$
DECLARE
  held session;
  names text[] := new_names;
  sizes bigint[] := new_sizes;
  vals text[] := new_vals;
  start bigint := 1;
BEGIN
  SELECT * INTO held FROM session s WHERE s.token = of_token AND s.expires_at > at_time(at) FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  FOR k IN 1 .. cardinality(held.names) LOOP
    IF held.names[k] <> ALL (new_names || removed) THEN
      names := names || held.names[k];
      sizes := sizes || held.sizes[k];
      vals := vals || held.vals[start : start + held.sizes[k] - 1];
    END IF;
    start := start + held.sizes[k];
  END LOOP;
  held.names := names;
  held.sizes := sizes;
  held.vals := vals;
  IF cardinality(names) <= most THEN
    UPDATE session s SET names = held.names, sizes = held.sizes, vals = held.vals WHERE s.token = of_token;
  END IF;
  RETURN NEXT held;
END $$;

-- Ends all sessions of a principal but one, and answers how many were live.
CREATE FUNCTION session_revoke_all(who text, keep text, at timestamptz) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
  live bigint;
BEGIN
  PERFORM session_hold(who);
  WITH ended AS (DELETE FROM session s WHERE s.principal = who AND s.id IS DISTINCT FROM keep RETURNING s.expires_at)
  SELECT count(*) FILTER (WHERE e.expires_at > now) INTO live FROM ended e;
  RETURN live;
END $$;
