-- Categories, merchants, offers and products. Ids, slugs and sort keys sort by bytes.

CREATE TABLE category (
  slug    text COLLATE "C" PRIMARY KEY,
  name    text NOT NULL,
  by_name text COLLATE "C" NOT NULL,
  parent  text COLLATE "C" REFERENCES category CHECK (parent <> slug),
  version bigint NOT NULL CHECK (version > 0)
);
COMMENT ON TABLE category IS 'The tree of categories; small, and written by one transaction at a time.';

-- Creates a category (p_version is null) or changes the one in that version.
CREATE FUNCTION category_save(p_slug text, p_version bigint, p_name text, p_by_name text, p_parent text,
                              max_size int, max_depth int)
RETURNS TABLE (outcome text, item category) LANGUAGE plpgsql AS $$
DECLARE
  found_parent boolean := p_parent IS NULL OR p_parent = p_slug;
  above text[];
  below int;
BEGIN
  -- Two moves that together make a cycle, and N creations that together are too many, see each other.
  LOCK TABLE category IN SHARE ROW EXCLUSIVE MODE;
  SELECT c.* INTO item FROM category c WHERE c.slug = p_slug;
  outcome := CASE WHEN item.slug IS NULL AND p_version IS NOT NULL THEN 'absent'
                  WHEN item.slug IS NOT NULL AND p_version IS NULL THEN 'slug'
                  WHEN item.version <> p_version THEN 'stale' END;
  IF outcome IS NULL THEN
    WITH RECURSIVE up (slug, parent) AS (
      SELECT c.slug, c.parent FROM category c WHERE c.slug = p_parent
      UNION ALL SELECT c.slug, c.parent FROM up JOIN category c ON c.slug = up.parent)
    SELECT coalesce(array_agg(up.slug), '{}') INTO above FROM up;
    WITH RECURSIVE down (slug, depth) AS (
      SELECT p_slug COLLATE "C", 1
      UNION ALL SELECT c.slug, depth + 1 FROM down JOIN category c ON c.parent = down.slug)
    SELECT max(depth) INTO below FROM down;
    outcome := CASE WHEN p_parent IS NOT NULL AND p_parent <> p_slug AND above = '{}' THEN 'parent'
                    WHEN p_parent = p_slug OR p_slug = ANY (above) THEN 'cycle'
                    WHEN cardinality(above) + below > max_depth THEN 'large'
                    WHEN p_version IS NULL AND (SELECT count(*) FROM category) >= max_size THEN 'large' END;
  END IF;
  IF outcome IS NULL THEN
    INSERT INTO category AS c VALUES (p_slug, p_name, p_by_name, p_parent, 1)
    ON CONFLICT (slug) DO UPDATE SET name = excluded.name, by_name = excluded.by_name, parent = excluded.parent,
      version = c.version + 1
    RETURNING c.* INTO item;
    outcome := 'saved';
  END IF;
  RETURN NEXT;
END $$;

CREATE TABLE merchant (
  slug        text COLLATE "C" PRIMARY KEY,
  name        text NOT NULL,
  description text NOT NULL,
  version     bigint NOT NULL CHECK (version > 0)
);
COMMENT ON TABLE merchant IS 'Who sells here. Never removed.';

CREATE FUNCTION merchant_create(p_slug text, p_name text, p_description text)
RETURNS TABLE (outcome text, item merchant) LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO merchant VALUES (p_slug, p_name, p_description, 1) ON CONFLICT DO NOTHING RETURNING * INTO item;
  outcome := CASE WHEN FOUND THEN 'saved' ELSE 'slug' END;
  IF NOT FOUND THEN
    SELECT m.* INTO item FROM merchant m WHERE m.slug = p_slug;
  END IF;
  RETURN NEXT;
END $$;

CREATE FUNCTION merchant_change(p_slug text, p_version bigint, p_name text, p_description text)
RETURNS TABLE (outcome text, item merchant) LANGUAGE plpgsql AS $$
BEGIN
  SELECT m.* INTO item FROM merchant m WHERE m.slug = p_slug FOR UPDATE;
  outcome := CASE WHEN NOT FOUND THEN 'absent' WHEN item.version <> p_version THEN 'stale' ELSE 'saved' END;
  IF outcome = 'saved' THEN
    UPDATE merchant SET name = p_name, description = p_description, version = version + 1 WHERE slug = p_slug
    RETURNING * INTO item;
  END IF;
  RETURN NEXT;
END $$;

CREATE TABLE offer (
  id        text COLLATE "C" PRIMARY KEY,
  merchant  text COLLATE "C" NOT NULL,
  title     text NOT NULL,
  code      text,
  terms     text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at   timestamptz NOT NULL CHECK (ends_at > starts_at),
  version   bigint NOT NULL CHECK (version > 0)
);
COMMENT ON TABLE offer IS 'Deals of merchants, live while starts_at <= now < ends_at. A merchant need not be known here.';
CREATE INDEX offer_by_end ON offer (ends_at, id);
CREATE INDEX offer_of_merchant ON offer (merchant, ends_at, id);

CREATE FUNCTION offer_create(p offer) RETURNS TABLE (outcome text, item offer) LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO offer SELECT p.* ON CONFLICT DO NOTHING RETURNING * INTO item;
  outcome := CASE WHEN FOUND THEN 'saved' ELSE 'id' END;
  IF NOT FOUND THEN
    SELECT o.* INTO item FROM offer o WHERE o.id = p.id;
  END IF;
  RETURN NEXT;
END $$;

-- Replaces everything of the offer that is in version p.version - 1.
CREATE FUNCTION offer_change(p offer) RETURNS TABLE (outcome text, item offer) LANGUAGE plpgsql AS $$
BEGIN
  SELECT o.* INTO item FROM offer o WHERE o.id = p.id FOR UPDATE;
  outcome := CASE WHEN NOT FOUND THEN 'absent' WHEN item.version <> p.version - 1 THEN 'stale' ELSE 'saved' END;
  IF outcome = 'saved' THEN
    UPDATE offer SET (merchant, title, code, terms, starts_at, ends_at, version) =
      (p.merchant, p.title, p.code, p.terms, p.starts_at, p.ends_at, p.version) WHERE id = p.id RETURNING * INTO item;
  END IF;
  RETURN NEXT;
END $$;
