-- Products, one at a time and in lists. What search needs is kept in the same row, so that a change is seen by every
-- reader at one moment. The columns a search reads of each product it meets come first.
CREATE TABLE product (
  price       bigint NOT NULL CHECK (price >= 0),
  created_at  timestamptz NOT NULL,
  version     bigint NOT NULL CHECK (version > 0),
  active      boolean NOT NULL,
  category    text COLLATE "C",
  merchant    text COLLATE "C",
  by_name     text COLLATE "C" NOT NULL,
  id          text COLLATE "C" PRIMARY KEY,
  sku         text COLLATE "C" NOT NULL UNIQUE,
  slug        text COLLATE "C" NOT NULL UNIQUE,
  currency    text COLLATE "C" NOT NULL,
  name        text NOT NULL,
  description text NOT NULL,
  tags        text[] COLLATE "C" NOT NULL,
  sku_words   tsvector NOT NULL,
  words       tsvector NOT NULL
);
COMMENT ON TABLE product IS 'What is or was for sale. A category or merchant need not be known here.';
COMMENT ON COLUMN product.price IS 'minor units';
COMMENT ON COLUMN product.by_name IS 'the folded name, at most 800 bytes, so that every index below can hold it';
COMMENT ON COLUMN product.words IS 'folded by the shop, not by a dictionary: weight A in name and SKU, D elsewhere';

-- Lists are of active products only. A page is read from where it starts in one of these.
CREATE INDEX product_by_name ON product (by_name, id) WHERE active;
CREATE INDEX product_by_price ON product (price, currency, id) WHERE active;
CREATE INDEX product_by_age ON product (created_at, id) WHERE active;
CREATE INDEX product_of_category_by_name ON product (category, by_name, id) WHERE active;
CREATE INDEX product_of_category_by_price ON product (category, price, currency, id) WHERE active;
CREATE INDEX product_of_category_by_age ON product (category, created_at, id) WHERE active;
CREATE INDEX product_of_merchant_by_name ON product (merchant, by_name, id) WHERE active;
CREATE INDEX product_of_merchant_by_price ON product (merchant, price, currency, id) WHERE active;
CREATE INDEX product_of_merchant_by_age ON product (merchant, created_at, id) WHERE active;
-- How all products spread, for a search without words.
CREATE INDEX product_facets ON product (category, merchant, price) WHERE active;
-- Without a list of what is still to be indexed, which every search would have to read.
CREATE INDEX product_words ON product USING gin (words) WITH (fastupdate = off) WHERE active;

CREATE TABLE product_tag (
  tag        text COLLATE "C" NOT NULL,
  by_name    text COLLATE "C" NOT NULL,
  id         text COLLATE "C" NOT NULL REFERENCES product,
  price      bigint NOT NULL,
  currency   text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tag, by_name, id)
);
COMMENT ON TABLE product_tag IS 'The lists of active products by tag.';
CREATE INDEX product_tag_by_price ON product_tag (tag, price, currency, id);
CREATE INDEX product_tag_by_age ON product_tag (tag, created_at, id);

CREATE TABLE product_word (word text COLLATE "C" PRIMARY KEY);
COMMENT ON TABLE product_word IS
  'Words that a misspelt one may mean. One that no active product has any more meets nothing and does no harm.';
CREATE INDEX product_word_by_length ON product_word (left(word, 1), char_length(word), word);

CREATE TYPE product_details AS (slug text, name text, by_name text, description text, price bigint, currency text,
                                category text, merchant text, tags text[], words tsvector);

-- Brings the lists and the vocabulary up to a product's new version; `before` is null if there was none.
CREATE FUNCTION product_listed(before product, after product, vocabulary text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM product_tag t USING unnest(before.tags) AS had (tag)
  WHERE t.tag = had.tag AND t.by_name = before.by_name AND t.id = before.id;
  INSERT INTO product_tag
  SELECT has.tag, after.by_name, after.id, after.price, after.currency, after.created_at
  FROM unnest(after.tags) AS has (tag) WHERE after.active;
  -- In one order, so that two writers never wait for each other.
  INSERT INTO product_word
  SELECT spelt.word FROM unnest(vocabulary) AS spelt (word)
  WHERE NOT EXISTS (SELECT FROM product_word w WHERE w.word = spelt.word)
  ORDER BY spelt.word COLLATE "C" ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION product_create(p_id text, p_sku text, p_sku_words tsvector, d product_details, vocabulary text[],
                               at timestamptz)
RETURNS TABLE (outcome text, item product) LANGUAGE plpgsql AS $$
BEGIN
  LOOP
    INSERT INTO product VALUES (d.price, at_time(at), 1, true, d.category, d.merchant, d.by_name, p_id, p_sku, d.slug,
      d.currency, d.name, d.description, d.tags, p_sku_words, p_sku_words || d.words)
    ON CONFLICT DO NOTHING RETURNING * INTO item;
    IF FOUND THEN
      PERFORM product_listed(NULL, item, vocabulary);
      outcome := 'saved';
    ELSE
      SELECT p.* INTO item FROM product p WHERE p.sku = p_sku OR p.id = p_id ORDER BY p.sku = p_sku DESC LIMIT 1;
      outcome := CASE WHEN FOUND THEN 'sku' END;
    END IF;
    IF outcome IS NULL THEN
      SELECT p.* INTO item FROM product p WHERE p.slug = d.slug;
      -- Not there either: the one that had the slug has given it up since.
      outcome := CASE WHEN FOUND THEN 'slug' END;
    END IF;
    EXIT WHEN outcome IS NOT NULL;
  END LOOP;
  RETURN NEXT;
END $$;

CREATE FUNCTION product_change(p_id text, p_version bigint, d product_details, vocabulary text[])
RETURNS TABLE (outcome text, item product) LANGUAGE plpgsql AS $$
DECLARE
  before product;
BEGIN
  SELECT p.* INTO before FROM product p WHERE p.id = p_id FOR UPDATE;
  item := before;
  outcome := CASE WHEN NOT FOUND THEN 'absent' WHEN before.version <> p_version THEN 'stale' END;
  WHILE outcome IS NULL LOOP
    SELECT p.* INTO item FROM product p WHERE p.slug = d.slug AND p.id <> p_id;
    IF FOUND THEN
      outcome := 'slug';
    ELSE
      BEGIN
        UPDATE product SET (price, version, category, merchant, by_name, slug, currency, name, description, tags, words)
          = (d.price, version + 1, d.category, d.merchant, d.by_name, d.slug, d.currency, d.name, d.description, d.tags,
             sku_words || d.words)
        WHERE id = p_id RETURNING * INTO item;
        PERFORM product_listed(before, item, vocabulary);
        outcome := 'saved';
      EXCEPTION WHEN unique_violation THEN
        -- The slug was taken since it was looked up.
      END;
    END IF;
  END LOOP;
  RETURN NEXT;
END $$;

CREATE FUNCTION product_mark(p_id text, p_version bigint, p_active boolean)
RETURNS TABLE (outcome text, item product) LANGUAGE plpgsql AS $$
DECLARE
  before product;
BEGIN
  SELECT p.* INTO before FROM product p WHERE p.id = p_id FOR UPDATE;
  item := before;
  outcome := CASE WHEN NOT FOUND THEN 'absent' WHEN before.version <> p_version THEN 'stale' ELSE 'saved' END;
  IF outcome = 'saved' THEN
    UPDATE product SET active = p_active, version = version + 1 WHERE id = p_id RETURNING * INTO item;
    PERFORM product_listed(before, item, '{}');
  END IF;
  RETURN NEXT;
END $$;
