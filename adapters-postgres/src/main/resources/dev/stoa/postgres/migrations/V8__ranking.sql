-- Leaderboards: one row per season of a board, one per member of it, and counts of members by score, so that a rank is
-- not counted from the top.
CREATE SEQUENCE leaderboard_no;

CREATE TABLE leaderboard (
  name      text COLLATE "C" NOT NULL,
  season    text COLLATE "C" NOT NULL,
  no        int NOT NULL UNIQUE DEFAULT nextval('leaderboard_no'),
  opens_at  timestamptz NOT NULL,
  closes_at timestamptz NOT NULL,
  gone_at   timestamptz NOT NULL,    -- from then on the board is no more, whether or not its rows are still there
  closed    boolean NOT NULL DEFAULT false,
  PRIMARY KEY (name, season)
);
CREATE INDEX leaderboard_gone_at ON leaderboard (gone_at);

-- Scores are kept negative, so that the order of a board is the order of an index.
CREATE TABLE leaderboard_score (
  board_no    int NOT NULL,
  member      text COLLATE "C" NOT NULL,
  neg_score   bigint NOT NULL CHECK (abs(neg_score) <= 1::bigint << 53),
  achieved_at timestamptz NOT NULL,
  PRIMARY KEY (board_no, member)
);
CREATE UNIQUE INDEX leaderboard_order ON leaderboard_score (board_no, neg_score, achieved_at, member);

-- How many members have scores from `low` up to the next row's. Each connection counts in one of four slots, so that
-- changes rarely wait for each other; only their sum means anything.
CREATE TABLE leaderboard_bucket (
  board_no int NOT NULL,
  low      bigint NOT NULL,
  slot     smallint NOT NULL,
  n        bigint NOT NULL,
  PRIMARY KEY (board_no, low, slot)
) WITH (fillfactor = 70);

-- Boards whose rows are still to be swept.
CREATE TABLE leaderboard_dropped (no int PRIMARY KEY);

-- The least score of the bucket a score is in: its nine leading bits. So buckets are fine where scores are small or
-- many, and a board has at most 512 for each power of two.
CREATE FUNCTION leaderboard_low(neg_score bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT (neg_score >> e) << e
  FROM (SELECT greatest(0, length(ltrim(abs(neg_score)::bit(64)::text, '0')) - 9) AS e) x
$$;

-- How many stand before a place, or above a score. The bucket itself is counted row by row.
CREATE FUNCTION leaderboard_before(board int, neg bigint, achieved timestamptz, who text) RETURNS bigint
LANGUAGE sql STABLE AS $$
  SELECT (SELECT coalesce(sum(b.n), 0)::bigint FROM leaderboard_bucket b
          WHERE b.board_no = board AND b.low < leaderboard_low(neg))
       + (SELECT count(*) FROM leaderboard_score s
          WHERE s.board_no = board AND s.neg_score >= leaderboard_low(neg)
            AND (s.neg_score, s.achieved_at, s.member) < (neg, achieved, who))
$$;

CREATE FUNCTION leaderboard_above(board int, neg bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT leaderboard_before(board, neg, '-infinity', '')
$$;

CREATE FUNCTION leaderboard_find(of_name text, of_season text, at timestamptz) RETURNS int LANGUAGE sql AS $$
  SELECT l.no FROM leaderboard l WHERE l.name = of_name AND l.season = of_season AND l.gone_at > at_time(at)
$$;

-- Scores share this lock and closing has it alone.
CREATE FUNCTION leaderboard_gate(board int, alone boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF alone THEN
    PERFORM pg_advisory_xact_lock('leaderboard'::regclass::oid::int, board);
  ELSE
    PERFORM pg_advisory_xact_lock_shared('leaderboard'::regclass::oid::int, board);
  END IF;
END $$;

-- Counts a member from one bucket to another; null for none.
CREATE FUNCTION leaderboard_count(board int, old_neg bigint, new_neg bigint) RETURNS void LANGUAGE sql AS $$
  INSERT INTO leaderboard_bucket AS b
  SELECT board, v.low, pg_backend_pid() & 3, sum(v.d)
  FROM (VALUES (leaderboard_low(old_neg), -1), (leaderboard_low(new_neg), 1)) v(low, d)
  WHERE v.low IS NOT NULL GROUP BY v.low HAVING sum(v.d) <> 0 ORDER BY v.low
  ON CONFLICT (board_no, low, slot) DO UPDATE SET n = b.n + excluded.n
$$;

-- The board's number; there is a board from then on. Each new one drops some that are gone.
CREATE FUNCTION leaderboard_open(of_name text, of_season text, opens timestamptz, closes timestamptz, gone timestamptz,
                                 now timestamptz)
RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  board int;
BEGIN
  LOOP
    SELECT l.no INTO board FROM leaderboard l
    WHERE l.name = of_name AND l.season = of_season AND l.gone_at > now;
    EXIT WHEN FOUND;
    WITH old AS MATERIALIZED (SELECT l.no FROM leaderboard l WHERE l.gone_at <= now ORDER BY l.gone_at LIMIT 4
                              FOR UPDATE SKIP LOCKED),
         gone AS (DELETE FROM leaderboard l USING old WHERE l.no = old.no RETURNING l.no)
    INSERT INTO leaderboard_dropped SELECT gone.no FROM gone;
    INSERT INTO leaderboard (name, season, opens_at, closes_at, gone_at)
    VALUES (of_name, of_season, opens, closes, gone) ON CONFLICT DO NOTHING;
  END LOOP;
  RETURN board;
END $$;

-- Takes some rows of dropped boards away.
CREATE FUNCTION leaderboard_sweep() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  board int;
BEGIN
  SELECT d.no INTO board FROM leaderboard_dropped d LIMIT 1 FOR UPDATE SKIP LOCKED;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  DELETE FROM leaderboard_score s WHERE s.board_no = board AND s.member = ANY (ARRAY(
    SELECT x.member FROM leaderboard_score x WHERE x.board_no = board LIMIT 64));
  IF NOT FOUND THEN
    DELETE FROM leaderboard_bucket b WHERE b.board_no = board;
    DELETE FROM leaderboard_dropped d WHERE d.no = board;
  END IF;
END $$;

-- Changes a score: 'now', 'closed' or 'beyond'. `kind` is 'to', 'by' or 'least'.
CREATE FUNCTION leaderboard_change(of_name text, of_season text, opens timestamptz, closes timestamptz,
                                   gone timestamptz, who text, kind text, amount bigint, at timestamptz,
                                   OUT result text, OUT score bigint)
LANGUAGE plpgsql AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
  most CONSTANT bigint := 1::bigint << 53;
  board int;
  old bigint;
BEGIN
  result := 'closed';
  IF now < opens OR now >= closes THEN
    RETURN;
  END IF;
  board := leaderboard_open(of_name, of_season, opens, closes, gone, now);
  PERFORM leaderboard_gate(board, false);
  IF (SELECT l.closed FROM leaderboard l WHERE l.no = board) THEN
    RETURN;
  END IF;
  LOOP
    SELECT s.neg_score INTO old FROM leaderboard_score s WHERE s.board_no = board AND s.member = who FOR UPDATE;
    score := CASE kind WHEN 'to' THEN amount
                       WHEN 'least' THEN greatest(amount, -old)
                       WHEN 'by' THEN CASE WHEN amount BETWEEN -most AND most THEN coalesce(-old, 0) + amount END END;
    result := CASE WHEN score BETWEEN -most AND most THEN 'now' ELSE 'beyond' END;
    EXIT WHEN result = 'beyond' OR score = -old;
    IF old IS NULL THEN
      INSERT INTO leaderboard_score VALUES (board, who, -score, now) ON CONFLICT DO NOTHING;
    ELSE
      UPDATE leaderboard_score s SET neg_score = -score, achieved_at = now WHERE s.board_no = board AND s.member = who;
    END IF;
    IF FOUND THEN
      PERFORM leaderboard_count(board, old, -score);
      EXIT;
    END IF;
  END LOOP;
  IF old IS NULL THEN
    PERFORM leaderboard_sweep();
  END IF;
END $$;

CREATE FUNCTION leaderboard_remove(board int, who text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  old bigint;
BEGIN
  DELETE FROM leaderboard_score s WHERE s.board_no = board AND s.member = who RETURNING s.neg_score INTO old;
  IF old IS NULL THEN
    RETURN false;
  END IF;
  PERFORM leaderboard_count(board, old, NULL);
  RETURN true;
END $$;

CREATE FUNCTION leaderboard_close(of_name text, of_season text, opens timestamptz, closes timestamptz, at timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
  board CONSTANT int := leaderboard_find(of_name, of_season, now);
BEGIN
  IF board IS NULL OR now < opens OR now >= closes THEN
    RETURN false;
  END IF;
  PERFORM leaderboard_gate(board, true);
  UPDATE leaderboard l SET closed = true WHERE l.no = board AND NOT l.closed;
  RETURN FOUND;
END $$;

-- What trends: the logarithm of each member's score, in half-lives since 2025, which no passing of time changes.
CREATE TABLE trend (
  name      text COLLATE "C" NOT NULL,
  half_life bigint NOT NULL,   -- milliseconds
  member    text COLLATE "C" NOT NULL,
  log_score double precision NOT NULL,
  PRIMARY KEY (name, half_life, member)
);
CREATE INDEX trend_order ON trend (name, half_life, log_score, member);

CREATE FUNCTION trend_age(now timestamptz, half_life bigint) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$
  SELECT ((extract(epoch FROM now) - 1735689600) * 1000)::double precision / half_life
$$;

-- log2(2^a + 2^b); what is beyond a double's digits is left out, for power() would complain.
CREATE FUNCTION trend_sum(a double precision, b double precision) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$
  SELECT greatest(a, b) + CASE WHEN abs(a - b) > 100 THEN 0 ELSE ln(1 + power(2, -abs(a - b))) / ln(2) END
$$;

-- Counts hits. One new member in 1,024 forgets what is beyond the capacity, so it is passed by about that much. Where
-- that begins is looked up without a lock, for a lock would be on everything down to there.
CREATE FUNCTION trend_hit(of_name text, half bigint, who text, weight bigint, capacity bigint, at timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  added CONSTANT double precision := ln(weight::double precision) / ln(2) + trend_age(at_time(at), half);
  beyond trend;
BEGIN
  UPDATE trend t SET log_score = trend_sum(t.log_score, added)
  WHERE t.name = of_name AND t.half_life = half AND t.member = who;
  IF FOUND THEN
    RETURN;
  END IF;
  INSERT INTO trend AS t VALUES (of_name, half, who, added)
  ON CONFLICT (name, half_life, member) DO UPDATE SET log_score = trend_sum(t.log_score, added);
  IF random() < 1.0 / 1024 THEN
    SELECT t.* INTO beyond FROM trend t WHERE t.name = of_name AND t.half_life = half
    ORDER BY t.log_score DESC, t.member DESC OFFSET capacity LIMIT 1;
    WITH last AS MATERIALIZED (SELECT t.member FROM trend t WHERE t.name = of_name AND t.half_life = half
                               AND (t.log_score, t.member) <= (beyond.log_score, beyond.member)
                               ORDER BY t.log_score, t.member LIMIT 4096 FOR UPDATE SKIP LOCKED)
    DELETE FROM trend t USING last WHERE t.name = of_name AND t.half_life = half AND t.member = last.member;
  END IF;
END $$;

-- What is popular: what each hour added, and for each window the sum as of the hour it was last worked out. A sum only
-- falls as hours leave, so one that is out of date is never too low: whoever reads the top works out what stands there
-- and leaves the rest alone, and who adds takes away what has left its window.
CREATE TABLE popular_hour (
  board  text COLLATE "C" NOT NULL,
  member text COLLATE "C" NOT NULL,
  hour   bigint NOT NULL,            -- since the epoch
  n      bigint NOT NULL CHECK (n > 0),
  PRIMARY KEY (board, member, hour)
) WITH (fillfactor = 80);
CREATE INDEX popular_hour_hour ON popular_hour (hour);

CREATE TABLE popular_sum (
  board  text COLLATE "C" NOT NULL,
  hours  int NOT NULL,               -- of the window
  member text COLLATE "C" NOT NULL,
  neg_n  bigint NOT NULL CHECK (neg_n <= 0),
  as_of  bigint NOT NULL,            -- the hour
  PRIMARY KEY (board, hours, member)
);
CREATE INDEX popular_sum_order ON popular_sum (board, hours, neg_n, member);
CREATE INDEX popular_sum_end ON popular_sum ((as_of + hours));

CREATE FUNCTION popular_hour_of(now timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT floor(extract(epoch FROM now) / 3600)::bigint
$$;

-- The negative sum of a window that ends with an hour.
CREATE FUNCTION popular_sum_at(in_board text, who text, hours int, last bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT -coalesce(sum(h.n), 0)::bigint FROM popular_hour h
  WHERE h.board = in_board AND h.member = who AND h.hour > last - hours AND h.hour <= last
$$;

-- Adds to a member's hour and to its sums in all windows, whose rows are locked first, so that what is worked out anew
-- misses nothing.
CREATE FUNCTION popular_add(in_board text, who text, amount bigint, windows bigint[], at timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  last CONSTANT bigint := popular_hour_of(at_time(at));
  longest CONSTANT bigint := (SELECT max(w) FROM unnest(windows) w);
  locked int;
BEGIN
  LOOP
    SELECT count(*) INTO locked FROM (
      SELECT FROM popular_sum s WHERE s.board = in_board AND s.hours = ANY (windows) AND s.member = who
      ORDER BY s.hours FOR UPDATE) x;
    EXIT WHEN locked = cardinality(windows);
    INSERT INTO popular_sum SELECT in_board, w, who, 0, last FROM unnest(windows) w ORDER BY w ON CONFLICT DO NOTHING;
  END LOOP;
  INSERT INTO popular_hour AS h VALUES (in_board, who, last, amount)
  ON CONFLICT (board, member, hour) DO UPDATE SET n = h.n + amount;
  UPDATE popular_sum s
  SET neg_n = CASE WHEN s.as_of = last THEN s.neg_n - amount
                   ELSE popular_sum_at(in_board, who, s.hours, greatest(s.as_of, last)) END,
      as_of = greatest(s.as_of, last)
  WHERE s.board = in_board AND s.hours = ANY (windows) AND s.member = who;
  -- Some that no window holds any more go. Last, see session_create.
  WITH old AS MATERIALIZED (SELECT h.board, h.member, h.hour FROM popular_hour h WHERE h.hour <= last - longest
                            ORDER BY h.hour LIMIT 4 FOR UPDATE SKIP LOCKED)
  DELETE FROM popular_hour h USING old WHERE h.board = old.board AND h.member = old.member AND h.hour = old.hour;
  WITH old AS MATERIALIZED (SELECT s.board, s.hours, s.member FROM popular_sum s WHERE s.as_of + s.hours <= last
                            ORDER BY s.as_of + s.hours LIMIT 8 FOR UPDATE SKIP LOCKED)
  DELETE FROM popular_sum s USING old WHERE s.board = old.board AND s.hours = old.hours AND s.member = old.member;
END $$;

-- Works out sums of a window that are out of date, from the top. Those who do it take turns; each then reads anew.
CREATE FUNCTION popular_freshen(in_board text, window_hours int, reach int, last bigint) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
  old text[];
  done bigint;
BEGIN
  PERFORM pg_advisory_xact_lock('popular_sum'::regclass::oid::int, hashtext(in_board || ' ' || window_hours));
  SELECT array_agg(x.member) INTO old
  FROM (SELECT s.member, s.as_of FROM popular_sum s WHERE s.board = in_board AND s.hours = window_hours
        AND s.neg_n < 0 ORDER BY s.neg_n, s.member LIMIT reach) x
  WHERE x.as_of < last;
  PERFORM FROM popular_sum s WHERE s.board = in_board AND s.hours = window_hours AND s.member = ANY (old)
  ORDER BY s.member FOR UPDATE;
  UPDATE popular_sum s
  SET as_of = last, neg_n = -(SELECT coalesce(sum(h.n), 0) FROM popular_hour h WHERE h.board = in_board
                              AND h.member = s.member AND h.hour > last - window_hours AND h.hour <= last)
  WHERE s.board = in_board AND s.hours = window_hours AND s.member = ANY (old) AND s.as_of < last;
  GET DIAGNOSTICS done = ROW_COUNT;
  RETURN done;
END $$;

-- The highest sums of a window, once none of them is out of date. Works out a few thousand at most: if that was not
-- enough it answers with one row of nulls and is to be called again, which keeps what was done.
CREATE FUNCTION popular_top(in_board text, window_hours int, most int, at timestamptz)
RETURNS TABLE (who text, total bigint) LANGUAGE plpgsql AS $$
DECLARE
  last CONSTANT bigint := popular_hour_of(at_time(at));
  reach int := greatest(most, 100);
  whos text[];
  totals bigint[];
  settled boolean;
BEGIN
  LOOP
    SELECT array_agg(x.member ORDER BY x.neg_n, x.member), array_agg(-x.neg_n ORDER BY x.neg_n, x.member),
           coalesce(bool_and(x.as_of >= last), true)
    INTO whos, totals, settled
    FROM (SELECT s.member, s.neg_n, s.as_of FROM popular_sum s WHERE s.board = in_board AND s.hours = window_hours
          AND s.neg_n < 0 ORDER BY s.neg_n, s.member LIMIT most) x;
    IF settled THEN
      RETURN QUERY SELECT * FROM unnest(whos, totals);
      RETURN;
    END IF;
    EXIT WHEN reach > 2000;
    PERFORM popular_freshen(in_board, window_hours, reach, last);
    reach := reach * 4;
  END LOOP;
  RETURN NEXT;
END $$;
