-- The cache. Unlogged because any value may go at any time.
--
-- What happens to keys, tags and caches is counted by one clock, a sequence: it moves at once, whoever commits when.
-- A load begins with a reading of it. A moment drawn by a call that began after that reading is greater, so whatever
-- could have changed what the load saw stands after its beginning, here or in cache_barrier.
CREATE SEQUENCE cache_clock;

CREATE UNLOGGED TABLE cache_entry (
  cache       text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  payload     bytea,                 -- none: the key was deleted, which loads under way have to know
  bears       text[] NOT NULL,       -- what invalidates it: 'c:' and its cache, 't:' and each tag
  stamp       bigint NOT NULL,       -- the moment its value began
  passed      bigint NOT NULL,       -- the moment of the last put or deletion: loads begun before are not stored
  stale       bigint NOT NULL,       -- milliseconds after fresh_until
  created_at  timestamptz NOT NULL,
  fresh_until timestamptz NOT NULL,
  gone_at     timestamptz NOT NULL,
  keep_until  timestamptz NOT NULL,  -- when the row may be swept
  PRIMARY KEY (cache, id)
) WITH (fillfactor = 80);
ALTER TABLE cache_entry ALTER COLUMN payload SET STORAGE EXTERNAL;
CREATE INDEX cache_entry_keep_until ON cache_entry (keep_until);

-- When a tag or a cache was last invalidated: a value that began before is a miss.
CREATE UNLOGGED TABLE cache_barrier (
  name      text COLLATE "C" PRIMARY KEY,
  moment    bigint NOT NULL,
  passed_at timestamptz NOT NULL
);
CREATE INDEX cache_barrier_passed_at ON cache_barrier (passed_at);

-- What sweeping forgot: loads, and values, begun before these moments do not count. After a crash the tables are empty
-- and so is this one; then nothing that began before counts, see cache_begin.
CREATE UNLOGGED TABLE cache_floor (
  one    boolean PRIMARY KEY DEFAULT true CHECK (one),
  loads  bigint NOT NULL,
  vals   bigint NOT NULL
) WITH (fillfactor = 20);

CREATE FUNCTION cache_begin() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM cache_floor) THEN
    INSERT INTO cache_floor (loads, vals) SELECT m, m FROM nextval('cache_clock') m ON CONFLICT DO NOTHING;
  END IF;
END $$;

-- Whether nothing that invalidates a value stands after the moment it began.
CREATE FUNCTION cache_is_current(began bigint, bears text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT began >= f.vals AND NOT EXISTS (SELECT FROM cache_barrier b WHERE b.name = ANY (bears) AND b.moment > began)
  FROM cache_floor f
$$;

-- Takes a few rows away that nothing depends on any more; one caller at a time, the others have better things to do.
CREATE FUNCTION cache_sweep(now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  loads_floor bigint;
  vals_floor bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM cache_entry WHERE keep_until <= now)
     AND NOT EXISTS (SELECT FROM cache_barrier WHERE passed_at <= now - millis(7 * 86400000)) THEN
    RETURN;
  END IF;
  PERFORM FROM cache_floor FOR UPDATE SKIP LOCKED;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  WITH old AS MATERIALIZED (SELECT e.cache, e.id FROM cache_entry e WHERE e.keep_until <= now ORDER BY e.keep_until
                            LIMIT 64 FOR UPDATE SKIP LOCKED),
       gone AS (DELETE FROM cache_entry e USING old WHERE e.cache = old.cache AND e.id = old.id RETURNING e.passed)
  SELECT max(passed) INTO loads_floor FROM gone;
  WITH old AS MATERIALIZED (SELECT b.name FROM cache_barrier b WHERE b.passed_at <= now - millis(7 * 86400000)
                            ORDER BY b.passed_at LIMIT 64 FOR UPDATE SKIP LOCKED),
       gone AS (DELETE FROM cache_barrier b USING old WHERE b.name = old.name RETURNING b.moment)
  SELECT max(moment) INTO vals_floor FROM gone;
  UPDATE cache_floor SET loads = greatest(loads, loads_floor), vals = greatest(vals, vals_floor);
END $$;

-- Writes a value; `began` is the stamp of a load, null for a put. False if a load was overtaken.
CREATE FUNCTION cache_put(in_cache text, of_id text, bytes bytea, fresh bigint, stale bigint, bears text[],
                          began bigint, now timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  moment CONSTANT bigint := coalesce(began, nextval('cache_clock'));
  overtaking CONSTANT bigint := CASE WHEN began IS NULL THEN moment ELSE 0 END;
  fresh_end CONSTANT timestamptz := now + millis(fresh);
  gone CONSTANT timestamptz := fresh_end + millis(stale);
BEGIN
  IF began IS NOT NULL AND (began >= (SELECT loads FROM cache_floor) AND cache_is_current(began, bears)) IS NOT TRUE THEN
    RETURN false;
  END IF;
  INSERT INTO cache_entry AS e VALUES (in_cache, of_id, bytes, bears, moment, overtaking, stale, now, fresh_end, gone,
                                       greatest(gone, now + millis(3600000)))
  ON CONFLICT (cache, id) DO UPDATE SET payload = excluded.payload, bears = excluded.bears, stamp = excluded.stamp,
    passed = greatest(e.passed, excluded.passed), stale = excluded.stale, created_at = excluded.created_at,
    fresh_until = excluded.fresh_until, gone_at = excluded.gone_at,
    keep_until = greatest(e.keep_until, excluded.keep_until)
  WHERE began IS NULL OR e.passed <= began;
  RETURN FOUND;
END $$;

-- Writes many values, each for itself, and returns how many were stored. `bears` has those of all values one after the
-- other, `sizes` how many each has. Rows are locked in the order of their keys.
CREATE FUNCTION cache_store(caches text[], ids text[], payloads bytea[], fresh bigint[], stale bigint[],
                            sizes bigint[], bears text[], began bigint[], at timestamptz)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
  stored bigint := 0;
  w record;
BEGIN
  PERFORM cache_begin();
  FOR w IN SELECT u.n, sum(u.size) OVER (ORDER BY u.n) AS last, u.size
           FROM unnest(caches, ids, sizes) WITH ORDINALITY u(cache, id, size, n)
           ORDER BY u.cache COLLATE "C", u.id COLLATE "C", u.n LOOP
    IF cache_put(caches[w.n], ids[w.n], payloads[w.n], fresh[w.n], stale[w.n],
                 bears[(w.last - w.size + 1)::int : w.last::int], began[w.n], now) THEN
      stored := stored + 1;
    END IF;
  END LOOP;
  PERFORM cache_sweep(now);
  RETURN stored;
END $$;

CREATE FUNCTION cache_store_if_absent(in_cache text, of_id text, bytes bytea, fresh bigint, stale bigint, bears text[],
                                      at timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
  there boolean;
BEGIN
  PERFORM cache_begin();
  LOOP
    SELECT e.payload IS NOT NULL AND e.gone_at > now AND cache_is_current(e.stamp, e.bears) INTO there
    FROM cache_entry e WHERE e.cache = in_cache AND e.id = of_id FOR UPDATE;
    EXIT WHEN FOUND;
    -- Something to lock, so that one of all callers comes first.
    INSERT INTO cache_entry VALUES (in_cache, of_id, NULL, '{}', 0, 0, 0, now, now, now, now) ON CONFLICT DO NOTHING;
  END LOOP;
  RETURN NOT there AND cache_put(in_cache, of_id, bytes, fresh, stale, bears, NULL, now);
END $$;

-- Deletes keys and returns how many had a value. A row stays for an hour to overtake the loads under way.
CREATE FUNCTION cache_delete(caches text[], ids text[], at timestamptz) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
  keep CONSTANT timestamptz := now + millis(3600000);
  had bigint := 0;
  there boolean;
  w record;
BEGIN
  PERFORM cache_begin();
  FOR w IN SELECT u.cache, u.id FROM unnest(caches, ids) u(cache, id) ORDER BY u.cache COLLATE "C", u.id COLLATE "C" LOOP
    INSERT INTO cache_entry AS e VALUES (w.cache, w.id, NULL, '{}', 0, nextval('cache_clock'), 0, now, now, now, keep)
    ON CONFLICT (cache, id) DO UPDATE
    SET passed = greatest(e.passed, excluded.passed), keep_until = greatest(e.keep_until, excluded.keep_until)
    RETURNING e.payload IS NOT NULL AND e.gone_at > now AND cache_is_current(e.stamp, e.bears) INTO there;
    IF there THEN
      had := had + 1;
    END IF;
    UPDATE cache_entry e SET payload = NULL, keep_until = keep
    WHERE e.cache = w.cache AND e.id = w.id AND e.payload IS NOT NULL;
  END LOOP;
  PERFORM cache_sweep(now);
  RETURN had;
END $$;

CREATE FUNCTION cache_invalidate(names text[], at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
  moment CONSTANT bigint := nextval('cache_clock');
BEGIN
  INSERT INTO cache_barrier AS b SELECT u.n, moment, now FROM unnest(names) u(n) ORDER BY u.n COLLATE "C"
  ON CONFLICT (name) DO UPDATE SET moment = greatest(b.moment, excluded.moment), passed_at = excluded.passed_at;
END $$;

-- Who loads a value. Unlogged because a lease only saves work.
CREATE UNLOGGED TABLE cache_lease (
  cache   text COLLATE "C" NOT NULL,
  id      text COLLATE "C" NOT NULL,
  owner   text NOT NULL,
  ends_at timestamptz NOT NULL,
  PRIMARY KEY (cache, id)
);
CREATE INDEX cache_lease_ends_at ON cache_lease (ends_at);

CREATE FUNCTION cache_lease_acquire(in_cache text, of_id text, for_owner text, lease bigint, at timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
  acquired boolean;
BEGIN
  INSERT INTO cache_lease AS l VALUES (in_cache, of_id, for_owner, now + millis(lease))
  ON CONFLICT (cache, id) DO UPDATE SET owner = excluded.owner, ends_at = excluded.ends_at
  WHERE l.ends_at <= now OR l.owner = excluded.owner;
  acquired := FOUND;
  -- Each lease takes some that ended away. Last, see session_create.
  WITH ended AS MATERIALIZED (SELECT l.cache, l.id FROM cache_lease l WHERE l.ends_at <= now ORDER BY l.ends_at LIMIT 2
                              FOR UPDATE SKIP LOCKED)
  DELETE FROM cache_lease l USING ended WHERE l.cache = ended.cache AND l.id = ended.id;
  RETURN acquired;
END $$;
