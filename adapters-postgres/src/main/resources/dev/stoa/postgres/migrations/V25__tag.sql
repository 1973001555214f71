-- What is tagged with what: one row per tag and member, found from both sides.
CREATE TABLE tag_member (
  space  text COLLATE "C" NOT NULL,
  tag    text COLLATE "C" NOT NULL,
  member text COLLATE "C" NOT NULL,
  PRIMARY KEY (space, tag, member)
);
CREATE INDEX tag_member_of ON tag_member (space, member, tag);

-- How many members a tag has; no row where it has none. Its lock orders all who change one tag.
CREATE TABLE tag (
  space   text COLLATE "C" NOT NULL,
  name    text COLLATE "C" NOT NULL,
  members bigint NOT NULL CHECK (members > 0),
  PRIMARY KEY (space, name)
) WITH (fillfactor = 70);

-- Whoever changes the tags of one member does so alone, until the end of its transaction. Taken before any tag's lock,
-- and those in byte order, so that nobody waits in a circle.
CREATE FUNCTION tag_lock(s text, m text) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock('tag_member'::regclass::oid::int, hashtext(s || ' ' || m))
$$;

-- How many tags were new to the member, and how many it would bear; more than `most` and nothing is added.
CREATE FUNCTION tag_add(s text, m text, names text[], most int)
RETURNS TABLE (added bigint, total bigint) LANGUAGE plpgsql AS $$
DECLARE
  fresh text[];
BEGIN
  PERFORM tag_lock(s, m);
  fresh := ARRAY(SELECT DISTINCT n COLLATE "C" FROM unnest(names) n
                 WHERE NOT EXISTS (SELECT FROM tag_member t WHERE t.space = s AND t.member = m AND t.tag = n)
                 ORDER BY 1);
  added := cardinality(fresh);
  total := added + (SELECT count(*) FROM tag_member t WHERE t.space = s AND t.member = m);
  IF total <= most THEN
    INSERT INTO tag_member SELECT s, n, m FROM unnest(fresh) n;
    INSERT INTO tag AS t SELECT s, f.n, 1 FROM unnest(fresh) WITH ORDINALITY f(n, at) ORDER BY f.at
    ON CONFLICT (space, name) DO UPDATE SET members = t.members + 1;
  END IF;
  RETURN NEXT;
END $$;

-- How many of the tags the member bore.
CREATE FUNCTION tag_remove(s text, m text, names text[]) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  gone text[];
BEGIN
  PERFORM tag_lock(s, m);
  WITH taken AS (
    DELETE FROM tag_member t WHERE t.space = s AND t.member = m AND t.tag = ANY (names) RETURNING t.tag)
  SELECT coalesce(array_agg(taken.tag), '{}') INTO gone FROM taken;
  PERFORM FROM tag t WHERE t.space = s AND t.name = ANY (gone) ORDER BY t.name FOR UPDATE;
  DELETE FROM tag t WHERE t.space = s AND t.name = ANY (gone) AND t.members = 1;
  UPDATE tag t SET members = t.members - 1 WHERE t.space = s AND t.name = ANY (gone) AND t.members > 1;
  RETURN cardinality(gone);
END $$;

-- The tag that has the fewest members.
CREATE FUNCTION tag_smallest(s text, names text[]) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT n FROM unnest(names) n LEFT JOIN tag t ON t.space = s AND t.name = n ORDER BY coalesce(t.members, 0) LIMIT 1
$$;

-- Up to `wanted` members after one, of all tags or of the first only, found among `looks` of one tag; and how far it
-- looked, null if that was all. Members of all begin where every tag has one again.
CREATE FUNCTION tag_look(s text, names text[], has boolean, after text, wanted int, looks int)
RETURNS TABLE (members text[], looked_to text) LANGUAGE plpgsql STABLE AS $$
DECLARE
  driver text := CASE WHEN has THEN tag_smallest(s, names) ELSE names[1] END;
  others text[] := CASE WHEN has THEN array_remove(names, driver) ELSE names[2:] END;
  start text COLLATE "C";
BEGIN
  SELECT CASE WHEN bool_and(f.first IS NOT NULL) THEN max(f.first) END INTO start
  FROM (SELECT (SELECT t.member FROM tag_member t WHERE t.space = s AND t.tag = n AND t.member > after
                ORDER BY t.member LIMIT 1) AS first
        FROM unnest(CASE WHEN has THEN names ELSE names[:1] END) n) f;
  members := ARRAY(SELECT l.member
                   FROM (SELECT t.member FROM tag_member t WHERE t.space = s AND t.tag = driver AND t.member >= start
                         ORDER BY t.member LIMIT looks) l
                   WHERE has = ALL (SELECT EXISTS (SELECT FROM tag_member o
                                                   WHERE o.space = s AND o.tag = n AND o.member = l.member)
                                    FROM unnest(others) n)
                   ORDER BY l.member LIMIT wanted);
  IF cardinality(members) < wanted THEN
    looked_to := (SELECT t.member FROM tag_member t WHERE t.space = s AND t.tag = driver AND t.member >= start
                  ORDER BY t.member OFFSET looks - 1 LIMIT 1);
  END IF;
  RETURN NEXT;
END $$;

-- How many of the first `looks` members of one tag have all tags, or only the first.
CREATE FUNCTION tag_count(s text, names text[], has boolean, looks int)
RETURNS TABLE (members bigint, at_least boolean) LANGUAGE plpgsql STABLE AS $$
DECLARE
  driver text := CASE WHEN has THEN tag_smallest(s, names) ELSE names[1] END;
  others text[] := CASE WHEN has THEN array_remove(names, driver) ELSE names[2:] END;
BEGIN
  members := (SELECT count(*) FROM (SELECT t.member FROM tag_member t WHERE t.space = s AND t.tag = driver
                                    ORDER BY t.member LIMIT looks) l
              WHERE has = ALL (SELECT EXISTS (SELECT FROM tag_member o
                                              WHERE o.space = s AND o.tag = n AND o.member = l.member)
                               FROM unnest(others) n));
  at_least := EXISTS (SELECT FROM tag t WHERE t.space = s AND t.name = driver AND t.members > looks);
  RETURN NEXT;
END $$;

-- How many members the tags have together, looking at `looks` of them.
CREATE FUNCTION tag_count_any(s text, names text[], looks int)
RETURNS TABLE (members bigint, at_least boolean) LANGUAGE plpgsql STABLE AS $$
DECLARE
  total bigint := (SELECT coalesce(sum(t.members), 0) FROM tag t WHERE t.space = s AND t.name = ANY (names));
  each int := CASE WHEN total > looks THEN looks / cardinality(names) ELSE looks END;
BEGIN
  members := (SELECT count(DISTINCT f.member) FROM unnest(names) n
              CROSS JOIN LATERAL (SELECT t.member FROM tag_member t WHERE t.space = s AND t.tag = n
                                  ORDER BY t.member LIMIT each) f);
  at_least := total > looks;
  RETURN NEXT;
END $$;
