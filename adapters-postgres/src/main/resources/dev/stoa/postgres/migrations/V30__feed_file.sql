-- Feeds from when they come in until they are imported: a row for each piece.
CREATE TABLE feed_piece (
  feed    text COLLATE "C" NOT NULL,
  number  int NOT NULL CHECK (number BETWEEN 0 AND 255),
  bytes   bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1048576),
  ends_at timestamptz NOT NULL,
  PRIMARY KEY (feed, number)
);
CREATE INDEX feed_piece_ends_at ON feed_piece (ends_at);

CREATE FUNCTION feed_piece_put(which text, place int, content bytea, at timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  now timestamptz := at_time(at);
BEGIN
  INSERT INTO feed_piece VALUES (which, place, content, now + millis(604800000))
  ON CONFLICT (feed, number) DO UPDATE SET bytes = excluded.bytes, ends_at = excluded.ends_at;
  -- Each piece takes up to two forgotten ones away.
  WITH forgotten AS MATERIALIZED (SELECT p.feed, p.number FROM feed_piece p WHERE p.ends_at <= now
                                  ORDER BY p.ends_at LIMIT 2 FOR UPDATE SKIP LOCKED)
  DELETE FROM feed_piece p USING forgotten f WHERE p.feed = f.feed AND p.number = f.number;
END $$;
