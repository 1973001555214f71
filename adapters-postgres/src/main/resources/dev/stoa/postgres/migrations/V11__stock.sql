-- Stock and what is held of it.
--
-- The whole money path takes its locks in one order, so that nothing deadlocks: order or reservation, coupons, credit,
-- stock; several of a kind in byte order. Stock comes last because its rows are the ones everybody wants.

CREATE TABLE stock (
  sku      text COLLATE "C" PRIMARY KEY,
  on_hand  bigint NOT NULL CHECK (on_hand BETWEEN 0 AND 1000000000000),
  reserved bigint NOT NULL DEFAULT 0 CHECK (reserved >= 0)  -- the sum of stock_held
) WITH (fillfactor = 50);

-- One row for each line of a live hold. A hold is dead from expires_at on; whoever next changes the stock takes it off.
CREATE TABLE stock_held (
  sku        text COLLATE "C" NOT NULL,
  expires_at timestamptz NOT NULL,
  holder     bigint NOT NULL,       -- a reservation or an order, from one sequence
  quantity   bigint NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (sku, expires_at, holder)
);
CREATE INDEX stock_held_expires_at ON stock_held (expires_at);
CREATE SEQUENCE stock_holder;

CREATE TABLE reservation (
  id         text COLLATE "C" PRIMARY KEY,
  holder     bigint NOT NULL UNIQUE,
  skus       text[] NOT NULL,       -- each once
  quantities bigint[] NOT NULL CHECK (cardinality(quantities) = cardinality(skus)),
  state      text NOT NULL CHECK (state IN ('LIVE', 'COMMITTED', 'RELEASED')),
  expires_at timestamptz NOT NULL,
  forget_at  timestamptz NOT NULL   -- from then on it is as if it had never been
);
CREATE INDEX reservation_forget_at ON reservation (forget_at);

-- Locks the stock of these SKUs and takes off it what has expired. Answers with the time at which that was so. A row
-- that comes to be while this waits for a lock is not locked, though the next statement sees it: so whatever is taken
-- is taken on condition that it is there.
CREATE FUNCTION stock_lock(skus text[], at timestamptz) RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
  now timestamptz;
BEGIN
  PERFORM 1 FROM stock s WHERE s.sku = ANY (skus) ORDER BY s.sku FOR NO KEY UPDATE;
  now := at_time(at);
  WITH expired AS (
    DELETE FROM stock_held h WHERE h.sku = ANY (skus) AND h.expires_at <= now RETURNING h.sku, h.quantity
  ), sums AS (
    SELECT e.sku, sum(e.quantity) AS quantity FROM expired e GROUP BY e.sku
  )
  UPDATE stock s SET reserved = s.reserved - sums.quantity FROM sums WHERE s.sku = sums.sku;
  RETURN now;
END $$;

-- The lines that are short, in the order given: of what lies on the shelf if they are held, else of what is available.
-- Exact under stock_lock, but for rows that came late.
CREATE FUNCTION stock_short(skus text[], quantities bigint[], held boolean)
RETURNS TABLE (sku text, wanted bigint, available bigint) LANGUAGE sql STABLE AS $$
  SELECT l.sku, l.quantity, free.units
  FROM unnest(skus, quantities) WITH ORDINALITY l (sku, quantity, n)
  LEFT JOIN stock s ON s.sku = l.sku
  CROSS JOIN LATERAL (SELECT greatest(0, coalesce(s.on_hand - CASE WHEN held THEN 0 ELSE s.reserved END, 0)) AS units) free
  WHERE free.units < l.quantity
  ORDER BY l.n
$$;

-- Ends a hold. Whether it was live. Under stock_lock.
CREATE FUNCTION stock_free(whose bigint, until timestamptz, skus text[]) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  WITH freed AS (
    DELETE FROM stock_held h WHERE h.sku = ANY (skus) AND h.expires_at = until AND h.holder = whose
    RETURNING h.sku, h.quantity
  )
  UPDATE stock s SET reserved = s.reserved - freed.quantity FROM freed WHERE s.sku = freed.sku;
  RETURN FOUND;
END $$;

-- Undoes a call that did not take all it meant to, and has it made again.
CREATE FUNCTION stock_all(taken bigint, wanted text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF taken <> cardinality(wanted) THEN
    RAISE EXCEPTION 'stock came up meanwhile' USING ERRCODE = 'serialization_failure';
  END IF;
END $$;

-- Ends a hold and takes its lines off the shelf, or available ones if it had ended; or none, and answers with what is
-- short. Under stock_lock.
CREATE FUNCTION stock_take(whose bigint, until timestamptz, skus text[], quantities bigint[])
RETURNS TABLE (sku text, wanted bigint, available bigint) LANGUAGE plpgsql AS $$
DECLARE
  live boolean := stock_free(whose, until, skus);
  taken bigint;
BEGIN
  RETURN QUERY SELECT * FROM stock_short(skus, quantities, live);
  IF NOT FOUND THEN
    UPDATE stock s SET on_hand = s.on_hand - l.quantity FROM unnest(skus, quantities) l (sku, quantity)
    WHERE s.sku = l.sku AND s.on_hand - CASE WHEN live THEN 0 ELSE s.reserved END >= l.quantity;
    GET DIAGNOSTICS taken = ROW_COUNT;
    PERFORM stock_all(taken, skus);
  END IF;
END $$;

CREATE FUNCTION stock_set(which text, units bigint, at timestamptz) RETURNS stock LANGUAGE plpgsql AS $$
DECLARE
  found_stock stock;
BEGIN
  INSERT INTO stock VALUES (which, units) ON CONFLICT DO NOTHING;
  PERFORM stock_lock(ARRAY[which], at);
  UPDATE stock s SET on_hand = units WHERE s.sku = which RETURNING * INTO found_stock;
  RETURN found_stock;
END $$;

-- More than a shelf can count is not written; the caller refuses it.
CREATE FUNCTION stock_adjust(which text, delta bigint, at timestamptz)
RETURNS TABLE (enough boolean, on_hand bigint, reserved bigint) LANGUAGE plpgsql AS $$
DECLARE
  most CONSTANT bigint := 1000000000000;
BEGIN
  IF delta >= 0 THEN
    INSERT INTO stock VALUES (which, 0) ON CONFLICT DO NOTHING;
  END IF;
  PERFORM stock_lock(ARRAY[which], at);
  LOOP
    UPDATE stock s SET on_hand = s.on_hand + delta
    WHERE s.sku = which AND s.on_hand + delta <= most AND (delta >= 0 OR s.on_hand - s.reserved >= -delta)
    RETURNING true, s.on_hand, s.reserved INTO enough, on_hand, reserved;
    EXIT WHEN FOUND;
    SELECT s.on_hand, s.reserved INTO on_hand, reserved FROM stock s WHERE s.sku = which;
    on_hand := coalesce(on_hand, 0);
    reserved := coalesce(reserved, 0);
    enough := delta >= 0 OR on_hand - reserved >= -delta;
    EXIT WHEN NOT enough;
    on_hand := on_hand + delta;
    EXIT WHEN on_hand > most;
  END LOOP;
  RETURN NEXT;
END $$;
