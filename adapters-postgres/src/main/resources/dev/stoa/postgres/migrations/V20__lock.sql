-- Locks: one row each, for seven days longer than it is held. With a log, so that a crash forgets none.
CREATE TABLE lock_lease (
  name       text COLLATE "C" PRIMARY KEY,
  owner      text,                           -- none: it was released
  fence      bigint NOT NULL CHECK (fence > 0),
  expires_at timestamptz NOT NULL,           -- free from then on; long ago if it was released
  forget_at  timestamptz NOT NULL
) WITH (fillfactor = 70);
CREATE INDEX lock_lease_forget_at ON lock_lease (forget_at);

-- Takes a lock if it is free. A row that somebody else is changing is waited for and read as it is then.
CREATE FUNCTION lock_acquire(which text, who text, lease bigint, at timestamptz)
RETURNS TABLE (granted bigint, ends_at timestamptz) LANGUAGE plpgsql AS $$
DECLARE
  now timestamptz := at_time(at);
  is_new boolean;
BEGIN
  INSERT INTO lock_lease AS l
  VALUES (which, who, floor(extract(epoch FROM now) * 1000)::bigint * 1000, now + millis(lease),
          now + millis(lease) + millis(604800000))
  ON CONFLICT (name) DO UPDATE
    SET owner = excluded.owner, fence = greatest(l.fence + 1, excluded.fence), expires_at = excluded.expires_at,
        forget_at = excluded.forget_at
    WHERE l.owner IS NULL OR l.expires_at <= now
  RETURNING l.fence, l.expires_at, l.xmax = 0 INTO granted, ends_at, is_new;
  IF is_new THEN
    -- Each new lock takes up to two forgotten ones away.
    WITH forgotten AS MATERIALIZED (SELECT f.name FROM lock_lease f WHERE f.forget_at <= now
                                    ORDER BY f.forget_at LIMIT 2 FOR UPDATE SKIP LOCKED)
    DELETE FROM lock_lease l USING forgotten f WHERE l.name = f.name;
  END IF;
  IF is_new IS NOT NULL THEN
    RETURN NEXT;
  END IF;
END $$;
