-- Reservations of stock. Hold times in milliseconds; what has ended is remembered for a day.

CREATE FUNCTION reservation_reserve(name text, skus text[], quantities bigint[], hold bigint, at timestamptz)
RETURNS TABLE (outcome text, until timestamptz, sku text, wanted bigint, available bigint) LANGUAGE plpgsql AS $$
DECLARE
  r reservation;
  now timestamptz := at_time(at);
  fresh bigint := nextval('stock_holder');
  taken bigint;
BEGIN
  SELECT * INTO r FROM reservation v WHERE v.id = name FOR UPDATE;
  now := stock_lock(skus, at);
  until := r.expires_at;
  outcome := CASE
    WHEN r.id IS NULL OR r.forget_at <= now OR (r.state = 'LIVE' AND r.expires_at <= now) THEN NULL
    WHEN r.state = 'LIVE' AND cardinality(r.skus) = cardinality(skus) AND NOT EXISTS (
      SELECT * FROM unnest(r.skus, r.quantities) EXCEPT SELECT * FROM unnest(skus, quantities)) THEN 'HELD'
    ELSE 'CONFLICT' END;
  IF outcome IS NOT NULL THEN
    RETURN NEXT;
    RETURN;
  END IF;
  RETURN QUERY SELECT 'SHORT', NULL::timestamptz, s.* FROM stock_short(skus, quantities, false) s;
  IF FOUND THEN
    RETURN;
  END IF;
  outcome := 'HELD';
  until := now + hold * interval '1 millisecond';
  IF r.id IS NULL THEN
    INSERT INTO reservation VALUES (name, fresh, skus, quantities, 'LIVE', until, until + millis(86400000))
    ON CONFLICT (id) DO NOTHING;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'another reservation of that name came first' USING ERRCODE = 'serialization_failure';
    END IF;
  ELSE
    UPDATE reservation v SET (holder, skus, quantities, state, expires_at, forget_at)
      = (fresh, reservation_reserve.skus, reservation_reserve.quantities, 'LIVE', until, until + millis(86400000))
    WHERE v.id = name;
  END IF;
  INSERT INTO stock_held SELECT l.sku, until, fresh, l.quantity FROM unnest(skus, quantities) l (sku, quantity);
  UPDATE stock s SET reserved = s.reserved + l.quantity FROM unnest(skus, quantities) l (sku, quantity)
  WHERE s.sku = l.sku AND s.on_hand - s.reserved >= l.quantity;
  GET DIAGNOSTICS taken = ROW_COUNT;
  PERFORM stock_all(taken, skus);
  -- Each reservation takes up to two forgotten ones away. Last, see session_create.
  WITH forgotten AS MATERIALIZED (
    SELECT v.id FROM reservation v WHERE v.forget_at <= now ORDER BY v.forget_at LIMIT 2 FOR UPDATE SKIP LOCKED
  )
  DELETE FROM reservation v USING forgotten f WHERE v.id = f.id;
  RETURN NEXT;
END $$;

CREATE FUNCTION reservation_commit(name text, at timestamptz)
RETURNS TABLE (outcome text, sku text, wanted bigint, available bigint) LANGUAGE plpgsql AS $$
DECLARE
  r reservation;
  now timestamptz;
BEGIN
  SELECT * INTO r FROM reservation v WHERE v.id = name FOR UPDATE;
  now := stock_lock(r.skus, at);
  outcome := CASE
    WHEN r.id IS NULL OR r.forget_at <= now OR r.state = 'RELEASED' THEN 'ABSENT'
    WHEN r.state = 'COMMITTED' THEN 'COMMITTED' END;
  IF outcome IS NOT NULL THEN
    RETURN NEXT;
    RETURN;
  END IF;
  RETURN QUERY SELECT 'SHORT', s.* FROM stock_take(r.holder, r.expires_at, r.skus, r.quantities) s;
  IF NOT FOUND THEN
    outcome := 'COMMITTED';
    RETURN NEXT;
  END IF;
  UPDATE reservation v SET state = coalesce(outcome, 'RELEASED'), forget_at = now + millis(86400000) WHERE v.id = name;
END $$;

CREATE FUNCTION reservation_release(name text, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  r reservation;
  now timestamptz;
BEGIN
  SELECT * INTO r FROM reservation v WHERE v.id = name AND v.state = 'LIVE' FOR UPDATE;
  now := stock_lock(r.skus, at);
  IF stock_free(r.holder, r.expires_at, r.skus) THEN
    UPDATE reservation v SET state = 'RELEASED', forget_at = now + millis(86400000) WHERE v.id = name;
  END IF;
END $$;

-- The new end of a live reservation, or null.
CREATE FUNCTION reservation_extend(name text, hold bigint, at timestamptz) RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
  r reservation;
  until timestamptz;
BEGIN
  SELECT * INTO r FROM reservation v WHERE v.id = name AND v.state = 'LIVE' FOR UPDATE;
  until := greatest(r.expires_at, stock_lock(r.skus, at) + hold * interval '1 millisecond');
  UPDATE stock_held h SET expires_at = until
  WHERE h.sku = ANY (r.skus) AND h.expires_at = r.expires_at AND h.holder = r.holder;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  UPDATE reservation v SET expires_at = until, forget_at = until + millis(86400000) WHERE v.id = name;
  RETURN until;
END $$;

-- Takes off what has expired of stock that nobody has changed since, and reservations that are forgotten; so many of
-- each.
CREATE FUNCTION stock_sweep(most int, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  now CONSTANT timestamptz := at_time(at);
BEGIN
  WITH forgotten AS MATERIALIZED (
    SELECT v.id FROM reservation v WHERE v.forget_at <= now ORDER BY v.forget_at LIMIT most FOR UPDATE SKIP LOCKED
  )
  DELETE FROM reservation v USING forgotten f WHERE v.id = f.id;
  PERFORM stock_lock(ARRAY(
    SELECT h.sku FROM stock_held h WHERE h.expires_at <= now ORDER BY h.expires_at LIMIT most), at);
END $$;
