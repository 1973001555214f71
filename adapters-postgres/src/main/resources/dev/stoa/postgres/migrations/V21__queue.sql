-- Queues of jobs: one row each, whatever its state.
--
-- A job is inserted, claimed, and gone when it is done, so rows come and go all the time. Each index holds only the rows
-- of the state it serves, and vacuuming comes early and without pauses. No statistics are right for long: the functions
-- below leave the planner no choice of index. They lock rows in one statement and change them by their ctid in the next,
-- which sees them as they were locked.

CREATE SEQUENCE job_seq INCREMENT BY 128;  -- more than a batch has
CREATE SEQUENCE job_claim_number;

CREATE TABLE job (
  queue          text COLLATE "C" NOT NULL,
  id             text COLLATE "C" NOT NULL,
  seq            bigint NOT NULL,         -- the order of enqueuing
  state          "char" NOT NULL CHECK (state IN ('w', 'r', 'd', 'x')), -- waits, runs, done, dead
  priority       smallint NOT NULL,
  available_at   timestamptz NOT NULL,    -- with priority and seq its place, to which it may come back
  attempts       smallint NOT NULL CHECK (attempts BETWEEN 0 AND max_attempts),
  max_attempts   smallint NOT NULL,
  ends_at        timestamptz NOT NULL,    -- the end of the lease of one that runs; when one was done or died
  keep           bigint NOT NULL,         -- milliseconds after it is done
  gone_at        timestamptz CHECK (gone_at IS NOT NULL OR state <> 'd'),
  claim          bigint NOT NULL DEFAULT 0,
  worker         text CHECK (worker IS NOT NULL OR state <> 'r'),
  unique_key     text COLLATE "C" CHECK (unique_key IS NULL OR state IN ('w', 'r')),
  enqueued_at    timestamptz NOT NULL,
  payload        text NOT NULL,
  progress       text,
  failure_kind   text COLLATE "C" CHECK (failure_kind IS NOT NULL OR state <> 'x'),
  failure_detail text,
  PRIMARY KEY (queue, id)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000,
        autovacuum_vacuum_cost_delay = 0);
CREATE INDEX job_waits ON job (queue, priority, available_at, seq) WHERE state = 'w';
CREATE INDEX job_runs ON job (queue, ends_at, id) WHERE state = 'r';
CREATE INDEX job_done ON job (queue, ends_at DESC, id) WHERE state = 'd';
CREATE INDEX job_gone ON job (queue, gone_at) WHERE state = 'd';
CREATE INDEX job_dead ON job (queue, ends_at DESC, id) WHERE state = 'x';
CREATE INDEX job_dead_kind ON job (queue, failure_kind, ends_at DESC, id) WHERE state = 'x';
CREATE UNIQUE INDEX job_unique ON job (queue, unique_key) WHERE unique_key IS NOT NULL;

-- The last tick of each schedule.
CREATE TABLE job_tick (
  queue    text COLLATE "C" NOT NULL,
  schedule text COLLATE "C" NOT NULL,
  tick     bigint NOT NULL,               -- milliseconds since the epoch
  PRIMARY KEY (queue, schedule)
) WITH (fillfactor = 50);

-- Takes away jobs whose time after their end is over: those of these ids, and some others.
CREATE FUNCTION job_sweep(q text, ids text[], now timestamptz) RETURNS void LANGUAGE plpgsql
SET enable_seqscan = off AS $$
DECLARE
  places tid[];
BEGIN
  IF NOT EXISTS (SELECT FROM job j WHERE j.queue = q AND j.state = 'd' AND j.gone_at <= now) THEN
    RETURN;
  END IF;
  places := ARRAY(SELECT j.ctid FROM job j WHERE j.queue = q AND j.id = ANY (ids) AND j.state = 'd'
                  AND j.gone_at <= now ORDER BY j.id FOR UPDATE);
  DELETE FROM job j WHERE j.ctid = ANY (places);
  places := ARRAY(SELECT j.ctid FROM job j WHERE j.queue = q AND j.state = 'd' AND j.gone_at <= now
                  ORDER BY j.gone_at LIMIT 100 FOR UPDATE SKIP LOCKED);
  DELETE FROM job j WHERE j.ctid = ANY (places);
END $$;

-- When a job is due: after a delay if `due` is negative, else at that time since the epoch; both in milliseconds.
CREATE FUNCTION job_due(now timestamptz, delay bigint, due bigint) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN due < 0 THEN now + millis(delay)
              ELSE greatest(now, timestamptz 'epoch' + millis(due)) END
$$;

-- Enqueues a batch that only its ids can keep away: for each job whether it was added, in order. Rows are locked in the
-- order of their ids.
CREATE FUNCTION job_add(q text, ids text[], payloads text[], priorities int[], delays bigint[], dues bigint[],
                        most int[], keeps bigint[], at timestamptz)
RETURNS TABLE (added boolean) LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
  base CONSTANT bigint := nextval('job_seq');
BEGIN
  PERFORM job_sweep(q, ids, now);
  RETURN QUERY
  WITH given AS MATERIALIZED (
    SELECT u.*, base + u.n AS seq FROM unnest(ids, payloads, priorities, delays, dues, most, keeps)
    WITH ORDINALITY u(id, payload, priority, delay, due, most, keep, n)),
  fresh AS (
    INSERT INTO job AS j (queue, id, seq, state, priority, available_at, attempts, max_attempts, ends_at, keep,
                          enqueued_at, payload)
    SELECT q, g.id, g.seq, 'w', g.priority, job_due(now, g.delay, g.due), 0, g.most, now, g.keep, now, g.payload
    FROM given g ORDER BY g.id COLLATE "C", g.n
    ON CONFLICT DO NOTHING RETURNING j.seq)
  SELECT f.seq IS NOT NULL FROM given g LEFT JOIN fresh f ON f.seq = g.seq ORDER BY g.n;
END $$;

-- Whether the tick is later than its schedule's last; it is the last one then. A queue remembers 1,000 schedules.
CREATE FUNCTION job_is_next(q text, of_schedule text, at_tick bigint) RETURNS boolean LANGUAGE plpgsql
SET enable_seqscan = off AS $$
DECLARE
  is_new boolean;
BEGIN
  INSERT INTO job_tick AS t VALUES (q, of_schedule, at_tick)
  ON CONFLICT (queue, schedule) DO UPDATE SET tick = excluded.tick WHERE t.tick < excluded.tick
  RETURNING t.xmax = 0 INTO is_new;
  IF is_new AND (SELECT count(*) FROM job_tick t WHERE t.queue = q) > 1000 THEN
    DELETE FROM job_tick t WHERE t.queue = q AND t.schedule = (
      SELECT e.schedule FROM job_tick e WHERE e.queue = q ORDER BY e.tick, e.schedule LIMIT 1);
  END IF;
  RETURN is_new IS NOT NULL;
END $$;

-- Enqueues one job that a unique key or a schedule may keep away too, where these are not empty. What it came to, and
-- which job is there.
CREATE FUNCTION job_add_once(q text, of_id text, payload text, priority int, delay bigint, due bigint, most int,
                             keep bigint, key text, schedule text, tick bigint, now timestamptz)
RETURNS TABLE (outcome text, holder text) LANGUAGE plpgsql AS $$
BEGIN
  LOOP
    SELECT 'EXISTS', j.id INTO outcome, holder FROM job j WHERE j.queue = q AND j.id = of_id;
    IF NOT FOUND AND key <> '' THEN
      SELECT 'EXISTS', j.id INTO outcome, holder FROM job j WHERE j.queue = q AND j.unique_key = key;
    END IF;
    IF outcome IS NULL AND schedule <> '' AND NOT job_is_next(q, schedule, tick) THEN
      outcome := 'TICKED';
      holder := of_id;
    END IF;
    IF outcome IS NULL THEN
      INSERT INTO job (queue, id, seq, state, priority, available_at, attempts, max_attempts, ends_at, keep,
                       unique_key, enqueued_at, payload)
      VALUES (q, of_id, nextval('job_seq'), 'w', priority, job_due(now, delay, due), 0, most, now, keep,
              nullif(key, ''), now, payload)
      ON CONFLICT DO NOTHING RETURNING 'ADDED', id INTO outcome, holder;
    END IF;
    IF outcome IS NOT NULL THEN
      RETURN NEXT;
      RETURN;
    END IF;
    IF schedule <> '' THEN
      -- Undoes the tick.
      RAISE EXCEPTION 'another job of that id came first' USING ERRCODE = 'serialization_failure';
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION job_enqueue(q text, ids text[], payloads text[], priorities int[], delays bigint[], dues bigint[],
                            most int[], keeps bigint[], keys text[], schedules text[], ticks bigint[], at timestamptz)
RETURNS TABLE (outcome text, holder text) LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
BEGIN
  PERFORM job_sweep(q, ids, now);
  FOR k IN 1 .. cardinality(ids) LOOP
    RETURN QUERY SELECT * FROM job_add_once(q, ids[k], payloads[k], priorities[k], delays[k], dues[k], most[k], keeps[k],
                                            keys[k], schedules[k], ticks[k], now);
  END LOOP;
END $$;

-- Takes jobs back whose leases ran out. Their last workers are the detail of the failure.
CREATE FUNCTION job_take_back(q text, most int, now timestamptz) RETURNS void LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_sort = off SET jit = off AS $$
DECLARE
  places CONSTANT tid[] := ARRAY(
    SELECT j.ctid FROM job j WHERE j.queue = q AND j.state = 'r' AND j.ends_at <= now
    ORDER BY j.ends_at, j.id LIMIT most FOR UPDATE SKIP LOCKED);
BEGIN
  IF places <> '{}' THEN
    UPDATE job j SET state = CASE WHEN j.attempts < j.max_attempts THEN 'w' ELSE 'x' END::"char",
      unique_key = CASE WHEN j.attempts < j.max_attempts THEN j.unique_key END,
      ends_at = now, failure_kind = 'lease expired', failure_detail = j.worker, worker = NULL
    WHERE j.ctid = ANY (places);
  END IF;
END $$;

-- Claims the first jobs that are due, in order: priority by priority, so that those which are not due yet stand in
-- nobody's way.
CREATE FUNCTION job_claim(q text, by_worker text, most int, lease bigint, sweep int, at timestamptz)
RETURNS TABLE (id text, claim bigint, payload text, priority smallint, attempts smallint, max_attempts smallint,
               available_at timestamptz)
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_sort = off SET jit = off AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
  p smallint := -1;
  wanted int := most;
  found_now int;
  places tid[];
BEGIN
  PERFORM job_take_back(q, sweep, now);
  LOOP
    SELECT j.priority INTO p FROM job j WHERE j.queue = q AND j.state = 'w' AND j.priority > p
    ORDER BY j.priority LIMIT 1;
    EXIT WHEN p IS NULL;
    places := ARRAY(
      SELECT j.ctid FROM job j WHERE j.queue = q AND j.state = 'w' AND j.priority = p AND j.available_at <= now
      ORDER BY j.available_at, j.seq LIMIT wanted FOR UPDATE SKIP LOCKED);
    RETURN QUERY
    WITH claimed AS (
      UPDATE job j SET state = 'r', attempts = j.attempts + 1, claim = nextval('job_claim_number'),
                       worker = by_worker, ends_at = now + millis(lease)
      WHERE j.ctid = ANY (places)
      RETURNING j.id, j.claim, j.payload, j.priority, j.attempts, j.max_attempts, j.available_at, j.seq)
    SELECT c.id, c.claim, c.payload, c.priority, c.attempts, c.max_attempts, c.available_at FROM claimed c
    ORDER BY c.available_at, c.seq;
    GET DIAGNOSTICS found_now = ROW_COUNT;
    wanted := wanted - found_now;
    EXIT WHEN wanted = 0;
  END LOOP;
END $$;

-- The jobs among these that are held with these claims; locked, in the order of their ids. The offset keeps conditions
-- out that other indexes than the primary key would serve.
CREATE FUNCTION job_held(q text, ids text[], claims bigint[], now timestamptz)
RETURNS TABLE (place tid, id text, keep bigint) LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET jit = off AS $$
BEGIN
  RETURN QUERY
  SELECT j.place, j.id, j.keep
  FROM (SELECT * FROM unnest(ids, claims) u(id, claim) ORDER BY u.id COLLATE "C") u,
  LATERAL (SELECT h.ctid AS place, h.id, h.keep, h.state, h.ends_at FROM job h
           WHERE h.queue = q AND h.id = u.id AND h.claim = u.claim OFFSET 0 FOR UPDATE) j
  WHERE j.state = 'r' AND j.ends_at > now;
END $$;

-- The ids of those whose leases were prolonged.
CREATE FUNCTION job_extend(q text, ids text[], claims bigint[], lease bigint, at timestamptz)
RETURNS TABLE (id text) LANGUAGE plpgsql SET enable_seqscan = off SET jit = off AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
  places CONSTANT tid[] := ARRAY(SELECT h.place FROM job_held(q, ids, claims, now) h);
BEGIN
  RETURN QUERY UPDATE job j SET ends_at = now + millis(lease) WHERE j.ctid = ANY (places) RETURNING j.id;
END $$;

-- The ids of those that were completed: gone, or kept for a while.
CREATE FUNCTION job_complete(q text, ids text[], claims bigint[], at timestamptz)
RETURNS TABLE (id text) LANGUAGE plpgsql SET enable_seqscan = off SET jit = off AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
  gone tid[];
  kept tid[];
BEGIN
  SELECT array_agg(h.place) FILTER (WHERE h.keep = 0), array_agg(h.place) FILTER (WHERE h.keep > 0)
  INTO gone, kept FROM job_held(q, ids, claims, now) h;
  IF gone IS NOT NULL THEN
    RETURN QUERY DELETE FROM job j WHERE j.ctid = ANY (gone) RETURNING j.id;
  END IF;
  IF kept IS NOT NULL THEN
    RETURN QUERY
    UPDATE job j SET state = 'd', ends_at = now, gone_at = now + millis(j.keep), unique_key = NULL, worker = NULL
    WHERE j.ctid = ANY (kept) RETURNING j.id;
  END IF;
END $$;

-- Jobs that wait, due or not, those after a place, in order.
CREATE FUNCTION job_page(q text, due boolean, after_priority int, after_at timestamptz, after_seq bigint, most int,
                         at timestamptz)
RETURNS SETOF job LANGUAGE plpgsql
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
  p smallint := after_priority;
  wanted int := most;
  found_now int;
BEGIN
  WHILE wanted > 0 AND p IS NOT NULL LOOP
    RETURN QUERY
    SELECT * FROM job j WHERE j.queue = q AND j.state = 'w' AND j.priority = p
    AND j.available_at > CASE WHEN due THEN '-infinity' ELSE now END
    AND j.available_at <= CASE WHEN due THEN now ELSE 'infinity' END
    AND (p > after_priority OR (j.available_at, j.seq) > (after_at, after_seq))
    ORDER BY j.available_at, j.seq LIMIT wanted;
    GET DIAGNOSTICS found_now = ROW_COUNT;
    wanted := wanted - found_now;
    SELECT min(j.priority) INTO p FROM job j WHERE j.queue = q AND j.state = 'w' AND j.priority > p;
  END LOOP;
END $$;
