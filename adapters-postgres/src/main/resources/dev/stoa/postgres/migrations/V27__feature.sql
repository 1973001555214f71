-- How often small collections have changed that every process keeps a copy of.
CREATE TABLE revision (
  collection text COLLATE "C" PRIMARY KEY,
  n          bigint NOT NULL CHECK (n >= 0)
);

-- Lets the changes of a collection through one after the other, each until it is committed.
CREATE FUNCTION revision_gate(of text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO revision VALUES (of, 0) ON CONFLICT (collection) DO NOTHING;
  PERFORM FROM revision r WHERE r.collection = of FOR UPDATE;
END $$;

-- After a change: larger than before, also if the rows were lost meanwhile, because time went on.
CREATE FUNCTION revision_grow(of text, t timestamptz) RETURNS bigint LANGUAGE sql AS $$
  UPDATE revision r SET n = greatest(r.n + 1, (extract(epoch FROM t) * 1000000)::bigint) WHERE r.collection = of
  RETURNING r.n
$$;

CREATE FUNCTION revision_of(of text) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT r.n FROM revision r WHERE r.collection = of), 0)
$$;

CREATE TABLE flag (
  name         text COLLATE "C" PRIMARY KEY,
  description  text NOT NULL,
  enabled      boolean NOT NULL,
  users        text[] NOT NULL,
  segments     text[] NOT NULL,
  basis_points int NOT NULL CHECK (basis_points BETWEEN 0 AND 10000),
  version      bigint NOT NULL CHECK (version > 0)
);

-- Its new version, the revision of this change; or why not: 0 stale, -1 full.
CREATE FUNCTION flag_put(f flag, most int, given timestamptz) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  PERFORM revision_gate('flag');
  IF f.version <> coalesce((SELECT old.version FROM flag old WHERE old.name = f.name), 0) THEN
    RETURN 0;
  END IF;
  IF f.version = 0 AND (SELECT count(*) FROM flag) >= most THEN
    RETURN -1;
  END IF;
  f.version := revision_grow('flag', at_time(given));
  DELETE FROM flag old WHERE old.name = f.name;
  INSERT INTO flag SELECT f.*;
  RETURN f.version;
END $$;

-- Whether it was there, at this version unless that is null.
CREATE FUNCTION flag_remove(of text, at_version bigint, given timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM revision_gate('flag');
  DELETE FROM flag f WHERE f.name = of AND (at_version IS NULL OR f.version = at_version);
  IF FOUND THEN
    PERFORM revision_grow('flag', at_time(given));
    RETURN true;
  END IF;
  RETURN false;
END $$;
