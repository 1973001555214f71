-- Event logs and the groups that read them. Whoever appends, trims, makes a group or moves one takes the row of the
-- topic first, so positions have no gaps and are committed in their order; taking and acknowledging lock only the
-- partition they are about.

CREATE TABLE event_topic (
  topic  text COLLATE "C" PRIMARY KEY,
  first  bigint NOT NULL DEFAULT 1,        -- the oldest kept
  last   bigint NOT NULL DEFAULT 0,
  source bigint NOT NULL DEFAULT 0,
  at     timestamptz NOT NULL DEFAULT '-infinity',
  counts bigint[] NOT NULL DEFAULT array_fill(0::bigint, ARRAY[16]), -- how many each partition ever had
  CHECK (first BETWEEN 1 AND last + 1),
  CHECK (cardinality(counts) = 16)
) WITH (fillfactor = 50);

CREATE TABLE event (
  topic     text COLLATE "C" NOT NULL,
  position  bigint NOT NULL,
  partition smallint NOT NULL CHECK (partition BETWEEN 0 AND 15),
  number    bigint NOT NULL,               -- within the partition, from 1 without gaps
  key       text COLLATE "C" NOT NULL,
  type      text NOT NULL,
  payload   text NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (topic, position)
);
CREATE UNIQUE INDEX event_lane ON event (topic, partition, position);

-- The topic's row, locked; made if it is not there.
CREATE FUNCTION event_open(of_topic text) RETURNS event_topic LANGUAGE plpgsql AS $$
DECLARE
  head event_topic;
BEGIN
  SELECT * INTO head FROM event_topic t WHERE t.topic = of_topic FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO event_topic (topic) VALUES (of_topic) ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM event_topic t WHERE t.topic = of_topic FOR UPDATE;
  END IF;
  RETURN head;
END $$;

-- Appends those that are not in the log by their source; how many. The time is read under the lock.
CREATE FUNCTION event_append(of_topic text, partitions int[], keys text[], types text[], payloads text[],
                             sources bigint[], given timestamptz) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  head event_topic := event_open(of_topic);
  now timestamptz := greatest(at_time(given), head.at);
  n bigint;
BEGIN
  WITH batch AS (
    SELECT *, max(source) OVER (ORDER BY nth ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM unnest(partitions, keys, types, payloads, sources) WITH ORDINALITY
      AS e(partition, key, type, payload, source, nth)
  ), added AS (
    INSERT INTO event
    SELECT of_topic, head.last + row_number() OVER (ORDER BY nth), b.partition,
           head.counts[b.partition + 1] + row_number() OVER (PARTITION BY b.partition ORDER BY nth),
           b.key, b.type, b.payload, now
    FROM batch b WHERE b.source IS NULL OR b.source > greatest(head.source, b.before)
    RETURNING partition
  )
  SELECT count(*) INTO n FROM added;
  IF n > 0 THEN
    UPDATE event_topic t
    SET last = head.last + n, at = now, source = greatest(head.source, (SELECT max(s) FROM unnest(sources) s)),
        counts = (SELECT array_agg(coalesce(
                    (SELECT e.number FROM event e WHERE e.topic = of_topic AND e.partition = p AND e.position > head.last
                     ORDER BY e.position DESC LIMIT 1), head.counts[p + 1]) ORDER BY p) FROM generate_series(0, 15) p)
    WHERE t.topic = of_topic;
  END IF;
  RETURN n;
END $$;
