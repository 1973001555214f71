-- Passcodes: one row per recipient (its keyed hash), locked while a passcode of it is issued or guessed, and one per
-- passcode that is out. From ends_at on nothing of the recipient counts, whether or not the row is still there.
CREATE TABLE passcode_recipient (
  pepper      int NOT NULL,
  mac         text COLLATE "C" NOT NULL,
  sends       timestamptz[] NOT NULL DEFAULT '{}',  -- the newest, oldest first
  failures    timestamptz[] NOT NULL DEFAULT '{}',  -- likewise
  consecutive int NOT NULL DEFAULT 0,               -- wrong guesses since the last right one
  ends_at     timestamptz NOT NULL,
  PRIMARY KEY (pepper, mac)
);
CREATE INDEX passcode_recipient_ends_at ON passcode_recipient (ends_at);

CREATE TABLE passcode (
  pepper     int NOT NULL,
  mac        text COLLATE "C" NOT NULL,
  purpose    text COLLATE "C" NOT NULL,
  challenge  text COLLATE "C" NOT NULL,
  code       text COLLATE "C" NOT NULL,  -- its keyed hash
  recipient  text NOT NULL,
  attempts   int NOT NULL CHECK (attempts >= 0),
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (pepper, mac, purpose),
  FOREIGN KEY (pepper, mac) REFERENCES passcode_recipient ON DELETE CASCADE
);

-- Times in milliseconds.
CREATE TYPE passcode_policy AS (lifetime bigint, max_attempts int, cooldown bigint, max_sends int, send_window bigint,
                                max_failures int, max_consecutive int, failures_kept bigint);

-- Until when there were `most` events within `span`.
CREATE FUNCTION passcode_full_until(events timestamptz[], most int, span bigint) RETURNS timestamptz
LANGUAGE sql IMMUTABLE AS $$
  SELECT events[cardinality(events) - most + 1] + millis(span) WHERE cardinality(events) >= most
$$;

-- The newest `most` events with this one.
CREATE FUNCTION passcode_append(events timestamptz[], event timestamptz, most int) RETURNS timestamptz[]
LANGUAGE sql IMMUTABLE AS $$
  SELECT events[greatest(1, cardinality(events) - most + 2) :] || event
$$;

-- When guessing is possible again, if it was overdone.
CREATE FUNCTION passcode_locked_until(r passcode_recipient, p passcode_policy, now timestamptz) RETURNS timestamptz
LANGUAGE sql IMMUTABLE AS $$
  SELECT max(u) FROM (VALUES
    (passcode_full_until(r.failures, p.max_failures, 86400000)),
    (CASE WHEN r.consecutive >= p.max_consecutive
          THEN r.failures[cardinality(r.failures)] + millis(p.failures_kept) END)) v(u)
  WHERE u > now
$$;

-- The recipient's row, locked, and empty if nothing of it counts any more.
CREATE FUNCTION passcode_hold(of_pepper int, of_mac text, now timestamptz) RETURNS passcode_recipient
LANGUAGE plpgsql AS $$
DECLARE
  r passcode_recipient;
BEGIN
  SELECT * INTO r FROM passcode_recipient x WHERE x.pepper = of_pepper AND x.mac = of_mac FOR UPDATE;
  IF r.ends_at <= now THEN
    DELETE FROM passcode x WHERE x.pepper = of_pepper AND x.mac = of_mac;
    r.sends := '{}';
    r.failures := '{}';
    r.consecutive := 0;
  END IF;
  RETURN r;
END $$;

-- Issues a passcode, or says how many milliseconds to wait and why.
CREATE FUNCTION passcode_issue(of_pepper int, of_mac text, for_purpose text, new_challenge text, new_code text,
                               to_recipient text, p passcode_policy, at timestamptz,
                               OUT result text, OUT wait bigint, OUT expires_at timestamptz, OUT resend_at timestamptz)
LANGUAGE plpgsql AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
  r passcode_recipient;
  before passcode;
  until timestamptz;
BEGIN
  LOOP
    r := passcode_hold(of_pepper, of_mac, now);
    EXIT WHEN r.mac IS NOT NULL;
    INSERT INTO passcode_recipient (pepper, mac, ends_at) VALUES (of_pepper, of_mac, now) ON CONFLICT DO NOTHING;
  END LOOP;
  SELECT * INTO before FROM passcode x
  WHERE x.pepper = of_pepper AND x.mac = of_mac AND x.purpose = for_purpose AND x.expires_at > now FOR UPDATE;
  result := 'locked';
  until := coalesce(passcode_locked_until(r, p, now),
                    CASE WHEN before.attempts >= p.max_attempts THEN before.expires_at END);
  IF until IS NULL THEN
    result := 'full';
    until := passcode_full_until(r.sends, p.max_sends, p.send_window);
    IF until > now IS NOT TRUE THEN
      result := 'cooling';
      until := r.sends[cardinality(r.sends)] + millis(p.cooldown);
    END IF;
  END IF;
  IF until > now THEN
    wait := extract(epoch FROM until - now) * 1000;
    RETURN;
  END IF;
  result := 'issued';
  expires_at := now + millis(p.lifetime);
  resend_at := now + millis(p.cooldown);
  INSERT INTO passcode AS x VALUES (of_pepper, of_mac, for_purpose, new_challenge, new_code, to_recipient,
                                    coalesce(before.attempts, 0), passcode_issue.expires_at)
  ON CONFLICT (pepper, mac, purpose) DO UPDATE SET challenge = excluded.challenge, code = excluded.code,
    recipient = excluded.recipient, attempts = excluded.attempts, expires_at = excluded.expires_at;
  UPDATE passcode_recipient x
  SET sends = passcode_append(r.sends, now, p.max_sends), failures = r.failures, consecutive = r.consecutive,
      ends_at = greatest(x.ends_at, passcode_issue.expires_at, now + millis(p.send_window))
  WHERE x.pepper = of_pepper AND x.mac = of_mac;
  -- Each passcode takes some recipients of whom nothing counts any more away. Last, see session_create.
  WITH ended AS MATERIALIZED (SELECT x.pepper, x.mac FROM passcode_recipient x WHERE x.ends_at <= now
                              ORDER BY x.ends_at LIMIT 2 FOR UPDATE SKIP LOCKED)
  DELETE FROM passcode_recipient x USING ended WHERE x.pepper = ended.pepper AND x.mac = ended.mac;
END $$;

-- Counts a guess, then compares it. What is compared is keyed hashes, whose likeness tells nothing of the codes'.
CREATE FUNCTION passcode_verify(of_pepper int, of_mac text, for_purpose text, of_challenge text, guess text,
                                p passcode_policy, at timestamptz,
                                OUT result text, OUT attempts_left int, OUT recipient text)
LANGUAGE plpgsql AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
  r passcode_recipient := passcode_hold(of_pepper, of_mac, now);
  tried passcode;
BEGIN
  IF passcode_locked_until(r, p, now) IS NOT NULL THEN
    result := 'locked';
    RETURN;
  END IF;
  UPDATE passcode x SET attempts = x.attempts + 1
  WHERE x.pepper = of_pepper AND x.mac = of_mac AND x.purpose = for_purpose AND x.challenge = of_challenge
    AND x.expires_at > now AND x.attempts < p.max_attempts RETURNING * INTO tried;
  IF tried.mac IS NULL THEN
    result := 'gone';
  ELSIF tried.code = guess THEN
    result := 'accepted';
    recipient := tried.recipient;
    DELETE FROM passcode x WHERE x.pepper = of_pepper AND x.mac = of_mac AND x.purpose = for_purpose;
    UPDATE passcode_recipient x SET consecutive = 0 WHERE x.pepper = of_pepper AND x.mac = of_mac;
  ELSE
    result := 'rejected';
    attempts_left := p.max_attempts - tried.attempts;
    UPDATE passcode_recipient x
    SET failures = passcode_append(r.failures, now, p.max_failures),
        consecutive = CASE WHEN r.failures[cardinality(r.failures)] + millis(p.failures_kept) > now
                           THEN r.consecutive + 1 ELSE 1 END,
        ends_at = greatest(x.ends_at, now + millis(p.failures_kept))
    WHERE x.pepper = of_pepper AND x.mac = of_mac;
  END IF;
END $$;
