-- Notifications: the newest hundred of each channel, for seven days after the last.
CREATE TABLE notification_channel (
  channel text COLLATE "C" PRIMARY KEY,
  newest  bigint NOT NULL,
  below   bigint NOT NULL,                   -- the largest number that is not kept
  gone_at timestamptz NOT NULL,
  CHECK (below < newest)
) WITH (fillfactor = 70);
CREATE INDEX notification_channel_gone_at ON notification_channel (gone_at);

CREATE TABLE notification (
  channel text COLLATE "C" NOT NULL,
  number  bigint NOT NULL,
  kind    text COLLATE "C" NOT NULL,
  data    text NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (channel, number)
);

-- Up to two channels that are gone, with all that is left of them.
CREATE FUNCTION notification_sweep(now timestamptz) RETURNS void LANGUAGE sql AS $$
  WITH gone AS MATERIALIZED (SELECT c.channel FROM notification_channel c WHERE c.gone_at <= now
                             ORDER BY c.gone_at LIMIT 2 FOR UPDATE SKIP LOCKED),
       emptied AS (DELETE FROM notification n USING gone g WHERE n.channel = g.channel)
  DELETE FROM notification_channel c USING gone g WHERE c.channel = g.channel
$$;

-- Publishers of a channel wait for each other at its row, so that numbers become visible in their order.
CREATE FUNCTION notification_publish(which text, what text, news text, given timestamptz)
RETURNS TABLE (published bigint, published_at timestamptz) LANGUAGE plpgsql AS $$
DECLARE
  now timestamptz := at_time(given);
  micros bigint := floor(extract(epoch FROM now) * 1000)::bigint * 1000;
  cut bigint;
  is_new boolean;
BEGIN
  INSERT INTO notification_channel AS c VALUES (which, micros, micros - 1, now + millis(604800000))
  ON CONFLICT (channel) DO UPDATE
    SET newest = CASE WHEN c.gone_at <= now THEN micros ELSE greatest(c.newest + 1, micros) END,
        below = CASE WHEN c.gone_at <= now THEN micros - 1 ELSE c.below END,
        gone_at = greatest(c.gone_at, excluded.gone_at)
  RETURNING c.newest, c.below, c.xmax = 0 INTO published, cut, is_new;
  published_at := now;
  INSERT INTO notification VALUES (which, published, what, news, now);
  cut := greatest(cut, (SELECT n.number FROM notification n WHERE n.channel = which
                        ORDER BY n.number DESC OFFSET 100 LIMIT 1));
  DELETE FROM notification n WHERE n.channel = which AND n.number <= cut;
  IF FOUND THEN
    UPDATE notification_channel c SET below = cut WHERE c.channel = which;
  END IF;
  IF is_new THEN
    PERFORM notification_sweep(now);
  END IF;
  RETURN NEXT;
END $$;
