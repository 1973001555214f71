-- Groups of consumers: see V22.

-- How far a group is in each partition. All 16 rows come and go together.
CREATE TABLE event_place (
  topic        text COLLATE "C" NOT NULL,
  consumers    text COLLATE "C" NOT NULL,  -- the group's name
  partition    smallint NOT NULL CHECK (partition BETWEEN 0 AND 15),
  acknowledged bigint NOT NULL,
  handled      bigint NOT NULL,            -- how many events of the partition there ever were up to there
  receipt      bigint,
  attempt      int NOT NULL DEFAULT 0 CHECK (attempt >= 0),
  held_until   timestamptz NOT NULL DEFAULT '-infinity', -- of the hold or the pause
  taken_at     timestamptz NOT NULL,       -- when it was last taken, or put where it is
  consumer     text,
  error        text,
  PRIMARY KEY (topic, consumers, partition)
) WITH (fillfactor = 50);

CREATE SEQUENCE event_receipt;

CREATE TABLE event_passed_over (
  topic     text COLLATE "C" NOT NULL,
  consumers text COLLATE "C" NOT NULL,
  id        bigint GENERATED ALWAYS AS IDENTITY,
  position  bigint NOT NULL,
  key       text NOT NULL,
  type      text NOT NULL,
  error     text NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (topic, consumers, id)
);

-- How many events of a partition there ever were up to a position.
CREATE FUNCTION event_handled(head event_topic, of_partition int, upto bigint) RETURNS bigint
LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT e.number - 1 FROM event e
                   WHERE e.topic = head.topic AND e.partition = of_partition AND e.position > upto
                   ORDER BY e.position LIMIT 1), head.counts[of_partition + 1])
$$;

-- `made`, `there`, `full`, or the last position if `after` is beyond it.
CREATE FUNCTION event_group_make(of_topic text, of_group text, after bigint, most int, given timestamptz) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
  head event_topic := event_open(of_topic);
BEGIN
  IF EXISTS (SELECT FROM event_place p WHERE p.topic = of_topic AND p.consumers = of_group) THEN
    RETURN 'there';
  END IF;
  IF after NOT BETWEEN 0 AND head.last THEN
    RETURN head.last;
  END IF;
  IF (SELECT count(DISTINCT p.consumers) FROM event_place p WHERE p.topic = of_topic) >= most THEN
    RETURN 'full';
  END IF;
  INSERT INTO event_place (topic, consumers, partition, acknowledged, handled, taken_at)
  SELECT of_topic, of_group, n, after, event_handled(head, n, after), at_time(given) FROM generate_series(0, 15) n;
  RETURN 'made';
END $$;

-- Moves all places of a group, in the order of partitions: `moved`, `unknown`, or the last position if `position` is
-- beyond it.
CREATE FUNCTION event_group_seek(of_topic text, of_group text, there bigint, given timestamptz) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
  head event_topic := event_open(of_topic);
BEGIN
  PERFORM FROM event_place p WHERE p.topic = of_topic AND p.consumers = of_group ORDER BY p.partition FOR UPDATE;
  IF NOT FOUND THEN
    RETURN 'unknown';
  END IF;
  IF there NOT BETWEEN 0 AND head.last THEN
    RETURN head.last;
  END IF;
  UPDATE event_place p
  SET acknowledged = there, handled = event_handled(head, p.partition, there), receipt = NULL, attempt = 0,
      held_until = '-infinity', taken_at = at_time(given), consumer = NULL, error = NULL
  WHERE p.topic = of_topic AND p.consumers = of_group;
  RETURN 'moved';
END $$;

-- Takes the free partition whose next event is the oldest, passing by those that others are about to take. An attempt
-- of -1 says that there is no such group. Who came first may have handled everything before the row was locked; then
-- the next look is for another one.
CREATE FUNCTION event_take(of_topic text, of_group text, who text, most int, hold bigint, given timestamptz)
RETURNS TABLE (partition int, receipt bigint, attempt int, "position" bigint, key text, type text, payload text,
               at timestamptz) LANGUAGE plpgsql AS $$
DECLARE
  now timestamptz;
  place event_place;
BEGIN
  LOOP
    now := at_time(given);
    WITH chosen AS MATERIALIZED (
      SELECT p.topic, p.consumers, p.partition FROM event_place p
      CROSS JOIN LATERAL (SELECT e.position FROM event e
                          WHERE e.topic = p.topic AND e.partition = p.partition AND e.position > p.acknowledged
                          ORDER BY e.position LIMIT 1) n
      WHERE p.topic = of_topic AND p.consumers = of_group AND p.held_until <= now
      ORDER BY n.position LIMIT 1 FOR UPDATE OF p SKIP LOCKED
    )
    UPDATE event_place p
    SET receipt = nextval('event_receipt'), attempt = p.attempt + 1, held_until = now + millis(hold), taken_at = now,
        consumer = who
    FROM chosen c WHERE p.topic = c.topic AND p.consumers = c.consumers AND p.partition = c.partition
    RETURNING p.* INTO place;
    IF NOT FOUND THEN
      IF NOT EXISTS (SELECT FROM event_place p WHERE p.topic = of_topic AND p.consumers = of_group) THEN
        attempt := -1;
        RETURN NEXT;
      END IF;
      RETURN;
    END IF;
    RETURN QUERY
      SELECT place.partition::int, place.receipt, place.attempt, e.position, e.key, e.type, e.payload, e.at FROM event e
      WHERE e.topic = of_topic AND e.partition = place.partition AND e.position > place.acknowledged
      ORDER BY e.position LIMIT most;
    EXIT WHEN FOUND;
    UPDATE event_place p SET receipt = NULL, attempt = 0, held_until = '-infinity', consumer = NULL
    WHERE p.topic = of_topic AND p.consumers = of_group AND p.partition = place.partition;
  END LOOP;
END $$;

-- A group's place, locked if this receipt holds it now. Its partition is null if not, and -1 if there is no such group.
CREATE FUNCTION event_held(of_topic text, of_group text, of_partition int, claim bigint, given timestamptz)
RETURNS event_place LANGUAGE plpgsql AS $$
DECLARE
  place event_place;
BEGIN
  SELECT * INTO place FROM event_place p
  WHERE p.topic = of_topic AND p.consumers = of_group AND p.partition = of_partition FOR UPDATE;
  IF NOT FOUND THEN
    place.partition := -1;
  ELSIF place.receipt IS DISTINCT FROM claim OR place.held_until <= at_time(given) THEN
    place.partition := NULL;
  END IF;
  RETURN place;
END $$;

-- Writes a place back.
CREATE FUNCTION event_keep(place event_place) RETURNS void LANGUAGE sql AS $$
  UPDATE event_place p
  SET (acknowledged, handled, receipt, attempt, held_until, consumer, error)
    = (place.acknowledged, place.handled, place.receipt, place.attempt, place.held_until, place.consumer, place.error)
  WHERE p.topic = place.topic AND p.consumers = place.consumers AND p.partition = place.partition
$$;

-- Whether the receipt was good; null if there is no such group.
CREATE FUNCTION event_acknowledge(of_topic text, of_group text, of_partition int, claim bigint, upto bigint,
                                  is_last boolean, hold bigint, given timestamptz) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  place event_place := event_held(of_topic, of_group, of_partition, claim, given);
BEGIN
  IF place.partition IS NULL OR place.partition < 0 THEN
    RETURN CASE WHEN place.partition IS NULL THEN false END;
  END IF;
  IF upto > place.acknowledged THEN
    place.acknowledged := upto;
    place.handled := (SELECT e.number FROM event e WHERE e.topic = of_topic AND e.position = upto);
    place.attempt := 1;
    place.error := NULL;
  END IF;
  place.held_until := at_time(given) + millis(hold);
  IF is_last OR hold = 0 THEN
    place.receipt := NULL;
    place.attempt := greatest(0, place.attempt - 1);
    place.held_until := '-infinity';
    place.consumer := NULL;
  END IF;
  PERFORM event_keep(place);
  RETURN true;
END $$;

-- Whether the receipt was good; null if there is no such group. Without a pause the event is passed over.
CREATE FUNCTION event_fail(of_topic text, of_group text, of_partition int, claim bigint, why text, pause bigint,
                           most int, given timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  place event_place := event_held(of_topic, of_group, of_partition, claim, given);
  failed event;
BEGIN
  IF place.partition IS NULL OR place.partition < 0 THEN
    RETURN CASE WHEN place.partition IS NULL THEN false END;
  END IF;
  place.receipt := NULL;
  place.consumer := NULL;
  place.error := why;
  place.held_until := at_time(given) + millis(pause);
  IF pause IS NULL THEN
    SELECT * INTO STRICT failed FROM event e
    WHERE e.topic = of_topic AND e.partition = of_partition AND e.position > place.acknowledged
    ORDER BY e.position LIMIT 1;
    INSERT INTO event_passed_over (topic, consumers, position, key, type, error, at)
    VALUES (of_topic, of_group, failed.position, failed.key, failed.type, why, at_time(given));
    DELETE FROM event_passed_over o WHERE o.topic = of_topic AND o.consumers = of_group AND o.id <= (
      SELECT p.id FROM event_passed_over p WHERE p.topic = of_topic AND p.consumers = of_group
      ORDER BY p.id DESC OFFSET most LIMIT 1);
    place.acknowledged := failed.position;
    place.handled := failed.number;
    place.attempt := 0;
    place.error := NULL;
    place.held_until := '-infinity';
  END IF;
  PERFORM event_keep(place);
  RETURN true;
END $$;

-- Forgets a group, if `patience` is given only one in which nobody works; whether it did. Whoever takes, acknowledges or
-- moves was first, or finds nothing.
CREATE FUNCTION event_group_remove(of_topic text, of_group text, patience bigint, given timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  now timestamptz;
  removed boolean;
BEGIN
  PERFORM FROM event_place p WHERE p.topic = of_topic AND p.consumers = of_group ORDER BY p.partition FOR UPDATE;
  removed := FOUND;
  now := at_time(given);
  IF patience IS NOT NULL THEN
    removed := NOT EXISTS (SELECT FROM event_place p WHERE p.topic = of_topic AND p.consumers = of_group
                           AND (p.held_until > now OR p.taken_at > now - millis(patience)))
      AND EXISTS (SELECT FROM event_place p
                  CROSS JOIN LATERAL (SELECT e.at FROM event e
                                      WHERE e.topic = p.topic AND e.partition = p.partition
                                        AND e.position > p.acknowledged
                                      ORDER BY e.position LIMIT 1) n
                  WHERE p.topic = of_topic AND p.consumers = of_group AND n.at <= now - millis(patience));
  END IF;
  IF removed THEN
    DELETE FROM event_passed_over o WHERE o.topic = of_topic AND o.consumers = of_group;
    DELETE FROM event_place p WHERE p.topic = of_topic AND p.consumers = of_group;
  END IF;
  RETURN removed;
END $$;

-- Forgets the oldest, as many as may go; how many. The groups cannot be moved back meanwhile: that takes the topic's row.
CREATE FUNCTION event_trim(of_topic text, keep bigint, age bigint, most int, given timestamptz) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
  head event_topic;
  upto bigint;
BEGIN
  SELECT * INTO head FROM event_topic t WHERE t.topic = of_topic FOR UPDATE;
  IF NOT FOUND THEN
    RETURN 0;
  END IF;
  upto := least(
    head.first + most - 1, head.last,
    greatest(head.last - keep,
             (SELECT max(o.position) FROM (SELECT e.position, e.at FROM event e WHERE e.topic = of_topic
                                           ORDER BY e.position LIMIT most) o
              WHERE o.at <= at_time(given) - millis(age))),
    (SELECT min(n.position) - 1 FROM event_place p
     CROSS JOIN LATERAL (SELECT e.position FROM event e
                         WHERE e.topic = p.topic AND e.partition = p.partition AND e.position > p.acknowledged
                         ORDER BY e.position LIMIT 1) n
     WHERE p.topic = of_topic));
  IF upto < head.first THEN
    RETURN 0;
  END IF;
  DELETE FROM event e WHERE e.topic = of_topic AND e.position BETWEEN head.first AND upto;
  UPDATE event_topic t SET first = upto + 1 WHERE t.topic = of_topic;
  RETURN upto - head.first + 1;
END $$;
