-- Carts: one row each, lines included. Gone at now >= expires_at, whether or not the row is still there.
CREATE SEQUENCE cart_stamp;

CREATE TABLE cart (
  id         text COLLATE "C" PRIMARY KEY,
  owner      text COLLATE "C",      -- absent for a guest's
  skus       text[] NOT NULL,       -- of the lines, in order; the next two belong to them
  quantities bigint[] NOT NULL,
  prices     bigint[] NOT NULL,     -- minor units, when added
  currency   text NOT NULL,         -- of all prices; empty while there are none
  coupons    text[] NOT NULL,
  note       text NOT NULL,
  version    bigint NOT NULL CHECK (version > 0),
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  unclaimed  boolean NOT NULL,      -- it has lines and was not reported as abandoned since its last change
  stamp      bigint NOT NULL DEFAULT nextval('cart_stamp'),  -- another one after every write
  CHECK (cardinality(quantities) = cardinality(skus) AND cardinality(prices) = cardinality(skus))
);
CREATE INDEX cart_unclaimed ON cart (changed_at, id) WHERE unclaimed;
CREATE INDEX cart_expires_at ON cart (expires_at);

-- Writes a cart that is what `seen` said, or that was not there if that is null; false if it is not so any more.
-- A new version is unclaimed.
CREATE FUNCTION cart_keep(seen bigint, c_id text, c_owner text, c_skus text[], c_quantities bigint[], c_prices bigint[],
                          c_currency text, c_coupons text[], c_note text, c_version bigint, created timestamptz,
                          changed timestamptz, expires timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  kept boolean;
BEGIN
  IF seen IS NOT NULL THEN
    UPDATE cart c SET skus = c_skus, quantities = c_quantities, prices = c_prices, currency = c_currency,
      coupons = c_coupons, note = c_note, version = c_version, changed_at = changed, expires_at = expires,
      unclaimed = CASE WHEN c.version = c_version THEN c.unclaimed ELSE cardinality(c_skus) > 0 END,
      stamp = nextval('cart_stamp')
    WHERE c.id = c_id AND c.stamp = seen;
    RETURN FOUND;
  END IF;
  INSERT INTO cart AS c VALUES (c_id, c_owner, c_skus, c_quantities, c_prices, c_currency, c_coupons, c_note, c_version,
                                created, changed, expires, cardinality(c_skus) > 0)
  ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, skus = excluded.skus, quantities = excluded.quantities,
    prices = excluded.prices, currency = excluded.currency, coupons = excluded.coupons, note = excluded.note,
    version = excluded.version, created_at = excluded.created_at, changed_at = excluded.changed_at,
    expires_at = excluded.expires_at, unclaimed = excluded.unclaimed, stamp = excluded.stamp
  WHERE c.expires_at <= changed;
  kept := FOUND;
  -- Each new cart takes some dead ones away. Last, see session_create.
  WITH ended AS MATERIALIZED (SELECT c.id FROM cart c WHERE c.expires_at <= changed ORDER BY c.expires_at LIMIT 2
                              FOR UPDATE SKIP LOCKED)
  DELETE FROM cart c USING ended WHERE c.id = ended.id;
  RETURN kept;
END $$;
