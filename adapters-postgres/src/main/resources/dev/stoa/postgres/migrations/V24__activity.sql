-- What customers did lately: one row per customer and kind, so that its lock orders who adds to it and a list is never
-- longer than it may be.
CREATE TABLE activity (
  customer text COLLATE "C" NOT NULL,
  kind     text COLLATE "C" NOT NULL,
  subjects text[] NOT NULL,             -- the newest first
  times    timestamptz[] NOT NULL,      -- of each
  due      timestamptz NOT NULL,        -- the day after its end, so that most additions touch no index
  PRIMARY KEY (customer, kind),
  CHECK (cardinality(subjects) > 0 AND cardinality(subjects) = cardinality(times))
) WITH (fillfactor = 70);
CREATE INDEX activity_due ON activity (due);

CREATE FUNCTION activity_due(newest timestamptz, life bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
  SELECT date_trunc('day', newest + millis(life), 'UTC') + millis(86400000)
$$;

-- Notes a subject as the newest; `life` in milliseconds. A clock that went back does not put it before older ones.
CREATE FUNCTION activity_record(who text, what text, subject text, once boolean, kept int, life bigint, at timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  now timestamptz := at_time(at);
BEGIN
  INSERT INTO activity AS a VALUES (who, what, ARRAY[subject], ARRAY[now], activity_due(now, life))
  ON CONFLICT (customer, kind) DO UPDATE SET (subjects, times, due) = (
    SELECT array_agg(e.s ORDER BY e.n), array_agg(e.t ORDER BY e.n), activity_due(greatest(now, a.times[1]), life)
    FROM (SELECT subject AS s, greatest(now, a.times[1]) AS t, 0 AS n
          UNION ALL
          SELECT u.s, u.t, u.n FROM unnest(a.subjects, a.times) WITH ORDINALITY u(s, t, n)
          WHERE now < a.times[1] + millis(life) AND NOT (once AND u.s = subject)
          ORDER BY n LIMIT kept) e);
  -- Each takes up to two ended lists away. Last, so that it waits for nobody while others are locked out.
  WITH ended AS MATERIALIZED (
    SELECT a.customer, a.kind FROM activity a WHERE a.due <= now AND (a.customer, a.kind) <> (who, what)
    ORDER BY a.due LIMIT 2 FOR UPDATE SKIP LOCKED)
  DELETE FROM activity a USING ended e WHERE a.customer = e.customer AND a.kind = e.kind;
END $$;

-- Forgets a subject; whether it was there.
CREATE FUNCTION activity_remove(who text, what text, subject text, life bigint, at timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  now timestamptz := at_time(at);
  held activity;
  kept_subjects text[];
  kept_times timestamptz[];
BEGIN
  SELECT * INTO held FROM activity a WHERE a.customer = who AND a.kind = what FOR UPDATE;
  IF NOT FOUND OR now >= held.times[1] + millis(life) OR subject <> ALL (held.subjects) THEN
    RETURN false;
  END IF;
  SELECT array_agg(u.s ORDER BY u.n), array_agg(u.t ORDER BY u.n) INTO kept_subjects, kept_times
  FROM unnest(held.subjects, held.times) WITH ORDINALITY u(s, t, n) WHERE u.s <> subject;
  IF kept_subjects IS NULL THEN
    DELETE FROM activity a WHERE a.customer = who AND a.kind = what;
  ELSE
    UPDATE activity a SET subjects = kept_subjects, times = kept_times, due = activity_due(kept_times[1], life)
    WHERE a.customer = who AND a.kind = what;
  END IF;
  RETURN true;
END $$;
