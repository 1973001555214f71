-- Rate limits: one row per subject, locked while its policies are weighed together.
-- Unlogged because a crash may only give somebody a fresh quota.
CREATE UNLOGGED TABLE rate_limit (
  subject text COLLATE "C" PRIMARY KEY,
  counts  jsonb NOT NULL,           -- by kind, window and name of the policy: what it has counted
  full_at bigint NOT NULL           -- microseconds since the epoch; from then on the row means nothing
) WITH (fillfactor = 70);
CREATE INDEX rate_limit_full_at ON rate_limit (full_at);

-- What one policy answers: left now, microseconds to wait (0 = allowed), when it is full, and the same after taking.
CREATE TYPE rate_limit_look AS (remaining bigint, wait bigint, full_at bigint, counts jsonb, full_after bigint);

CREATE FUNCTION rate_limit_least(count bigint, room bigint, w bigint, sliding boolean) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN room < 0 THEN w
              WHEN NOT sliding OR count <= room THEN 0
              ELSE w - ((room + 1) * w - 1) / count END
$$;

-- counts: [index, current, previous]; w and now in milliseconds.
CREATE FUNCTION rate_limit_window(counts jsonb, lim bigint, w bigint, cost bigint, sliding boolean, now bigint)
RETURNS rate_limit_look LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  i bigint := coalesce((counts ->> 0)::bigint, -1);
  c bigint := coalesce((counts ->> 1)::bigint, 0);
  p bigint := coalesce((counts ->> 2)::bigint, 0);
  at bigint := now / w;
  used bigint;
  e bigint;
  wait bigint := 0;
  full_at bigint;
BEGIN
  IF at > i THEN
    p := CASE WHEN sliding AND at = i + 1 THEN c ELSE 0 END;
    i := at;
    c := 0;
  END IF;
  used := c + p * greatest(0, w - (now - i * w)) / w;
  IF used + cost > lim THEN
    e := rate_limit_least(p, lim - cost - c, w, sliding);
    IF e >= w THEN
      e := w + rate_limit_least(c, lim - cost, w, sliding);
    END IF;
    wait := i * w + e - now;
  END IF;
  full_at := CASE WHEN c > 0 THEN (i + CASE WHEN sliding THEN 2 ELSE 1 END) * w
                  WHEN p > 0 THEN (i + 1) * w ELSE now END;
  RETURN (lim - used, wait * 1000, full_at * 1000, jsonb_build_array(i, c + cost, p),
          (i + CASE WHEN sliding THEN 2 ELSE 1 END) * w * 1000);
END $$;

-- counts: the times of the calls in the window, oldest first, in milliseconds.
CREATE FUNCTION rate_limit_log(counts jsonb, lim bigint, w bigint, cost bigint, now bigint)
RETURNS rate_limit_look LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  times bigint[] := ARRAY(SELECT t::bigint FROM jsonb_array_elements_text(coalesce(counts, '[]')) WITH ORDINALITY x(t, n)
                          WHERE now < t::bigint + w ORDER BY n);
  held bigint := cardinality(times);
  leave bigint := held + cost - lim;
BEGIN
  RETURN (lim - held,
          CASE WHEN leave > 0 AND leave <= held THEN (times[leave] + w - now) * 1000 ELSE 0 END,
          coalesce(times[held] + w, now) * 1000,
          to_jsonb(times || array_fill(now, ARRAY[least(cost, lim)::int])),
          (now + w) * 1000);
END $$;

-- counts: the theoretical arrival time (GCRA) in microseconds.
CREATE FUNCTION rate_limit_bucket(counts jsonb, lim bigint, w bigint, cost bigint, now bigint)
RETURNS rate_limit_look LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  us bigint := now * 1000;
  emission bigint := w * 1000 / lim;
  arrival bigint := greatest(coalesce((counts #>> '{}')::bigint, 0), us);
  after bigint := arrival + emission * cost;
BEGIN
  RETURN (greatest(0, emission * lim - (arrival - us)) / emission, greatest(0, after - emission * lim - us), arrival,
          to_jsonb(after), after);
END $$;

-- Weighs all policies of a subject and takes from all or from none; one row per policy in the order given.
-- `at` replaces the server's clock in tests. full_in and wait in microseconds.
CREATE FUNCTION rate_limit_decide(who text, cost bigint, take boolean, kinds text[], names text[], limits bigint[],
                                  windows bigint[], at timestamptz)
RETURNS TABLE (n int, allowed boolean, remaining bigint, wait bigint, full_in bigint) LANGUAGE plpgsql AS $$
DECLARE
  now bigint := floor(extract(epoch FROM at_time(at)) * 1000)::bigint;
  found_counts jsonb;
  looks rate_limit_look[];
  look rate_limit_look;
  field text;
  every boolean := true;
  last bigint := 0;
BEGIN
  IF take THEN
    LOOP
      SELECT r.counts INTO found_counts FROM rate_limit r WHERE r.subject = who FOR UPDATE;
      EXIT WHEN found_counts IS NOT NULL;
      INSERT INTO rate_limit VALUES (who, '{}', now * 1000 + 1000000) ON CONFLICT DO NOTHING;
      IF FOUND THEN
        -- Each new subject takes up to two forgotten ones away, so the table does not outgrow the live subjects.
        WITH forgotten AS MATERIALIZED (SELECT r.subject FROM rate_limit r WHERE r.full_at <= now * 1000
                                        ORDER BY r.full_at LIMIT 2 FOR UPDATE SKIP LOCKED)
        DELETE FROM rate_limit r USING forgotten f WHERE r.subject = f.subject;
      END IF;
    END LOOP;
  ELSE
    SELECT r.counts INTO found_counts FROM rate_limit r WHERE r.subject = who;
  END IF;
  FOR k IN 1 .. cardinality(kinds) LOOP
    field := concat_ws(' ', kinds[k], CASE WHEN kinds[k] <> 'bucket' THEN windows[k] END, names[k]);
    look := CASE kinds[k]
      WHEN 'log' THEN rate_limit_log(found_counts -> field, limits[k], windows[k], cost, now)
      WHEN 'bucket' THEN rate_limit_bucket(found_counts -> field, limits[k], windows[k], cost, now)
      ELSE rate_limit_window(found_counts -> field, limits[k], windows[k], cost, kinds[k] = 'sliding', now) END;
    looks := looks || look;
    every := every AND cost <= limits[k] AND look.wait = 0;
    last := greatest(last, look.full_after);
    found_counts := CASE WHEN take THEN jsonb_set(found_counts, ARRAY[field], look.counts) ELSE found_counts END;
  END LOOP;
  IF take AND every THEN
    UPDATE rate_limit r SET counts = found_counts, full_at = greatest(r.full_at, last) WHERE r.subject = who;
  END IF;
  FOR k IN 1 .. cardinality(kinds) LOOP
    n := k;
    look := looks[k];
    allowed := cost <= limits[k] AND look.wait = 0;
    remaining := greatest(0, look.remaining - CASE WHEN take AND allowed THEN cost ELSE 0 END);
    wait := look.wait;
    full_in := greatest(0, CASE WHEN take AND allowed THEN look.full_after ELSE look.full_at END - now * 1000);
    RETURN NEXT;
  END LOOP;
END $$;
