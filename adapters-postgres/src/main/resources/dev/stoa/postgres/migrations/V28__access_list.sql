-- What is said of blocks of addresses; `cidr` is a block's one name.
CREATE TABLE access_rule (
  access     text COLLATE "C" NOT NULL CHECK (access IN ('ALLOW', 'DENY')),
  cidr       text COLLATE "C" NOT NULL CHECK (cidr::cidr IS NOT NULL),
  expires_at timestamptz,
  note       text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (cidr, access)
);
CREATE INDEX access_rule_expires_at ON access_rule (expires_at);

-- When the rule was put, or null if there are so many others. Some that have ended are swept.
CREATE FUNCTION access_rule_put(a text, c text, ends timestamptz, n text, most int, given timestamptz)
RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
  t timestamptz;
BEGIN
  PERFORM revision_gate('access');
  t := at_time(given);
  WITH ended AS MATERIALIZED (
    SELECT r.cidr, r.access FROM access_rule r WHERE r.expires_at <= t ORDER BY r.expires_at LIMIT 100)
  DELETE FROM access_rule r USING ended e WHERE r.cidr = e.cidr AND r.access = e.access;
  IF NOT EXISTS (SELECT FROM access_rule r
                 WHERE r.cidr = c AND r.access = a AND (r.expires_at IS NULL OR r.expires_at > t))
     AND (SELECT count(*) FROM access_rule r WHERE r.expires_at IS NULL OR r.expires_at > t) >= most THEN
    RETURN NULL;
  END IF;
  INSERT INTO access_rule VALUES (a, c, ends, n, t)
  ON CONFLICT (cidr, access) DO UPDATE SET expires_at = ends, note = n, created_at = t;
  PERFORM revision_grow('access', t);
  RETURN t;
END $$;

CREATE FUNCTION access_rule_remove(a text, c text, given timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  t timestamptz;
  ended boolean;
BEGIN
  PERFORM revision_gate('access');
  t := at_time(given);
  DELETE FROM access_rule r WHERE r.cidr = c AND r.access = a RETURNING coalesce(r.expires_at <= t, false) INTO ended;
  IF ended IS DISTINCT FROM false THEN
    RETURN false;
  END IF;
  PERFORM revision_grow('access', t);
  RETURN true;
END $$;
