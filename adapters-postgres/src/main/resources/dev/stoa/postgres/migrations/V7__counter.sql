-- Counts: gathered in batches (counter_open, counter_pending) and written down batch by batch (counter_total,
-- counter_applied). The two sides may be in different databases or families, so nothing refers from one to the other.

-- The open batch, and the sealed one until it is confirmed. Its row's lock orders sealing and confirming.
CREATE TABLE counter_open (
  one       boolean PRIMARY KEY DEFAULT true CHECK (one),
  open_no   bigint NOT NULL,
  open_id   text COLLATE "C" NOT NULL,
  sealed_no bigint CHECK (sealed_no < open_no),
  sealed_id text COLLATE "C",
  CHECK ((sealed_no IS NULL) = (sealed_id IS NULL))
);

-- What a batch holds. Each connection adds in one of 16 slots, so that additions to one key rarely wait for each other;
-- slot 16 is for what does not fit there.
CREATE TABLE counter_pending (
  batch_no bigint NOT NULL,
  counter  text COLLATE "C" NOT NULL,
  subject  text COLLATE "C" NOT NULL,
  slot     smallint NOT NULL CHECK (slot BETWEEN 0 AND 16),
  n        bigint NOT NULL CHECK (slot = 16 OR abs(n) <= 1::bigint << 48),
  PRIMARY KEY (batch_no, counter, subject, slot)
) WITH (fillfactor = 70);

-- Additions share this lock and sealing has it alone, so that none falls between two batches.
CREATE FUNCTION counter_gate(alone boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF alone THEN
    PERFORM pg_advisory_xact_lock('counter_open'::regclass::oid::int, 0);
  ELSE
    PERFORM pg_advisory_xact_lock_shared('counter_open'::regclass::oid::int, 0);
  END IF;
END $$;

CREATE FUNCTION counter_begin() RETURNS bigint LANGUAGE sql AS $$
  INSERT INTO counter_open (open_no, open_id) VALUES (1, 'bat_' || replace(gen_random_uuid()::text, '-', ''))
  ON CONFLICT DO NOTHING;
  SELECT open_no FROM counter_open;
$$;

-- Adds: 'added', or 'beyond' the bound of 2^53. Without `alone` also 'alone': call again with it. That is for keys so
-- large that the bound matters, since only who is alone can know the sum of all slots; the 16 others stay below 2^52.
CREATE FUNCTION counter_add(c text, s text, delta bigint, alone boolean) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  batch bigint;
  small CONSTANT bigint := 1::bigint << 48;
BEGIN
  PERFORM counter_gate(alone);
  batch := coalesce((SELECT open_no FROM counter_open), counter_begin());
  IF alone THEN
    IF abs(delta + (SELECT coalesce(sum(p.n), 0) FROM counter_pending p
                    WHERE p.batch_no = batch AND p.counter = c AND p.subject = s)) > 1::bigint << 53 THEN
      RETURN 'beyond';
    END IF;
    INSERT INTO counter_pending AS p VALUES (batch, c, s, 16, delta)
    ON CONFLICT (batch_no, counter, subject, slot) DO UPDATE SET n = p.n + delta;
    RETURN 'added';
  END IF;
  IF abs(delta) > small OR EXISTS (SELECT FROM counter_pending p WHERE p.batch_no = batch AND p.counter = c
                                   AND p.subject = s AND p.slot = 16) THEN
    RETURN 'alone';
  END IF;
  INSERT INTO counter_pending AS p VALUES (batch, c, s, pg_backend_pid() & 15, delta)
  ON CONFLICT (batch_no, counter, subject, slot) DO UPDATE SET n = p.n + delta WHERE abs(p.n + delta) <= small;
  RETURN CASE WHEN FOUND THEN 'added' ELSE 'alone' END;
END $$;

-- The id of the sealed batch: the one there is, or the open one if it holds anything, whose successor is called `next`.
CREATE FUNCTION counter_seal(next text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  batch text := (SELECT o.sealed_id FROM counter_open o);
BEGIN
  IF batch IS NULL THEN
    PERFORM FROM counter_open FOR UPDATE;
    PERFORM counter_gate(true);
    UPDATE counter_open o SET sealed_no = o.open_no, sealed_id = o.open_id, open_no = o.open_no + 1, open_id = next
    WHERE o.sealed_no IS NULL AND EXISTS (SELECT FROM counter_pending p WHERE p.batch_no = o.open_no);
    batch := (SELECT o.sealed_id FROM counter_open o);
  END IF;
  RETURN batch;
END $$;

-- Some counts of a batch, those after a key, in the order of an index whatever the planner knows of the table.
CREATE FUNCTION counter_page(of_batch bigint, after_counter text, after_subject text, most int)
RETURNS TABLE (counter text, subject text, n bigint) LANGUAGE sql STABLE
SET enable_hashagg = off SET enable_sort = off SET enable_seqscan = off SET enable_bitmapscan = off AS $$
  SELECT p.counter, p.subject, sum(p.n)::bigint FROM counter_pending p
  WHERE p.batch_no = of_batch AND (p.counter, p.subject) > (after_counter, after_subject)
  GROUP BY p.counter, p.subject ORDER BY p.counter, p.subject LIMIT most
$$;

-- Takes some counts of batches away that were confirmed; how many.
CREATE FUNCTION counter_sweep(most int) RETURNS bigint LANGUAGE sql AS $$
  WITH old AS MATERIALIZED (
    SELECT p.batch_no, p.counter, p.subject, p.slot FROM counter_pending p
    WHERE p.batch_no < (SELECT coalesce(o.sealed_no, o.open_no) FROM counter_open o)
    ORDER BY p.batch_no, p.counter, p.subject, p.slot LIMIT most FOR UPDATE SKIP LOCKED),
  swept AS (
    DELETE FROM counter_pending p USING old WHERE p.batch_no = old.batch_no AND p.counter = old.counter
    AND p.subject = old.subject AND p.slot = old.slot RETURNING 1)
  SELECT count(*) FROM swept
$$;

-- The counts written down.
CREATE TABLE counter_total (
  counter text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  n       bigint NOT NULL CHECK (abs(n) <= 1::bigint << 53),
  PRIMARY KEY (counter, subject)
) WITH (fillfactor = 70);

-- Which batches they are made of, for as long as one may come again.
CREATE TABLE counter_applied (
  batch      text COLLATE "C" PRIMARY KEY,
  applied_at timestamptz NOT NULL
);
CREATE INDEX counter_applied_at ON counter_applied (applied_at);
