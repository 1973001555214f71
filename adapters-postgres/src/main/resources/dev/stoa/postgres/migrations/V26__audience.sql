-- Unique visitors: the registers of a HyperLogLog for each day, 16,384 rows at most; most visits raise none.
CREATE TABLE visit_register (
  population text COLLATE "C" NOT NULL,
  day        date NOT NULL,
  register   smallint NOT NULL CHECK (register BETWEEN 0 AND 16383),
  rank       smallint NOT NULL CHECK (rank BETWEEN 1 AND 51),
  PRIMARY KEY (population, day, register)
);
CREATE INDEX visit_register_day ON visit_register (day);

-- Active users: when each was first active, and on which days.
CREATE TABLE active_user (
  population text COLLATE "C" NOT NULL,
  visitor    text COLLATE "C" NOT NULL,
  first_day  date NOT NULL,
  PRIMARY KEY (population, visitor)
);
CREATE INDEX active_user_first_day ON active_user (population, first_day, visitor);

CREATE TABLE active_day (
  population text COLLATE "C" NOT NULL,
  day        date NOT NULL,
  visitor    text COLLATE "C" NOT NULL,
  PRIMARY KEY (population, day, visitor)
);
CREATE INDEX active_day_visitor ON active_day (population, visitor, day);
CREATE INDEX active_day_day ON active_day (day);

-- Who is here. Unlogged because after a crash everybody is seen again within minutes.
CREATE UNLOGGED TABLE presence (
  population text COLLATE "C" NOT NULL,
  visitor    text COLLATE "C" NOT NULL,
  seen_at    timestamptz NOT NULL,
  PRIMARY KEY (population, visitor)
) WITH (fillfactor = 70);
CREATE INDEX presence_seen_at ON presence (seen_at);

-- The day it is in UTC, whatever the session's time zone.
CREATE FUNCTION day_at(at timestamptz) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (at_time(at) AT TIME ZONE 'UTC')::date
$$;

-- Each raised register takes two of days that are forgotten away.
CREATE FUNCTION visited(who_of text, in_register int, with_rank int, remembered int, at timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  today date := day_at(at);
BEGIN
  PERFORM 1 FROM visit_register r
  WHERE r.population = who_of AND r.day = today AND r.register = in_register AND r.rank >= with_rank;
  IF FOUND THEN
    RETURN;
  END IF;
  INSERT INTO visit_register AS r VALUES (who_of, today, in_register, with_rank)
  ON CONFLICT (population, day, register) DO UPDATE SET rank = greatest(r.rank, excluded.rank);
  WITH old AS MATERIALIZED (SELECT population, day, register FROM visit_register WHERE day < today - remembered
                            ORDER BY day LIMIT 2 FOR UPDATE SKIP LOCKED)
  DELETE FROM visit_register r USING old o
  WHERE r.population = o.population AND r.day = o.day AND r.register = o.register;
END $$;

-- Each new day of a user takes two forgotten ones away. The user's row is locked even if it is there: whoever forgets
-- the user waits and then takes the new day along.
CREATE FUNCTION active(who_of text, who text, remembered int, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  today date := day_at(at);
BEGIN
  PERFORM 1 FROM active_day d WHERE d.population = who_of AND d.day = today AND d.visitor = who;
  IF FOUND THEN
    RETURN;
  END IF;
  INSERT INTO active_user AS u VALUES (who_of, who, today)
  ON CONFLICT (population, visitor) DO UPDATE SET first_day = u.first_day;
  INSERT INTO active_day VALUES (who_of, today, who) ON CONFLICT DO NOTHING;
  WITH old AS MATERIALIZED (SELECT population, day, visitor FROM active_day WHERE day < today - remembered
                            ORDER BY day LIMIT 2 FOR UPDATE SKIP LOCKED)
  DELETE FROM active_day d USING old o
  WHERE d.population = o.population AND d.day = o.day AND d.visitor = o.visitor;
END $$;

-- Whether the user was known. Its days go in a statement of their own, which sees those that the first waited for.
CREATE FUNCTION active_forget(who_of text, who text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  known boolean;
BEGIN
  DELETE FROM active_user u WHERE u.population = who_of AND u.visitor = who;
  known := FOUND;
  DELETE FROM active_day d WHERE d.population = who_of AND d.visitor = who;
  RETURN known;
END $$;

-- One row for each cohort and period. days: 1, or 7 for weeks that begin on `newest`.
CREATE FUNCTION retention(who_of text, newest date, days int, cohorts int)
RETURNS TABLE (start date, size bigint, period int, returned bigint) LANGUAGE sql STABLE AS $$
  WITH cohort AS (
    SELECT newest - days * n AS start FROM generate_series(0, cohorts - 1) n
  ), sized AS (
    SELECT c.start, (SELECT count(*) FROM active_user u WHERE u.population = who_of
                     AND u.first_day >= c.start AND u.first_day < c.start + days) AS size
    FROM cohort c
  )
  SELECT s.start, s.size, p, (
      SELECT count(DISTINCT d.visitor)
      FROM active_user u JOIN active_day d ON d.population = u.population AND d.visitor = u.visitor
      WHERE u.population = who_of AND u.first_day >= s.start AND u.first_day < s.start + days
        AND d.day >= s.start + days * p AND d.day < s.start + days * (p + 1))
  FROM sized s CROSS JOIN LATERAL generate_series(0, (newest - s.start) / days) p
  ORDER BY s.start, p
$$;

-- Whoever is seen takes two who left away.
CREATE FUNCTION seen(who_of text, who text, win bigint, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  now timestamptz := at_time(at);
BEGIN
  INSERT INTO presence AS p VALUES (who_of, who, now)
  ON CONFLICT (population, visitor) DO UPDATE SET seen_at = greatest(p.seen_at, excluded.seen_at);
  WITH gone AS MATERIALIZED (SELECT population, visitor FROM presence WHERE seen_at <= now - millis(win)
                             ORDER BY seen_at LIMIT 2 FOR UPDATE SKIP LOCKED)
  DELETE FROM presence p USING gone g WHERE p.population = g.population AND p.visitor = g.visitor;
END $$;
