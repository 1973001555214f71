-- Placing and moving orders: each one call, one transaction, all or nothing. All they do is by index, so their plans are
-- made once in a connection: making them costs as much as the rest.

-- What keeps an order from being placed, looked at in one snapshot: its key, its cart, its coupons, its credit, its
-- stock, in this order. outcome is null if nothing does; expired says whether some stock is held by the dead.
CREATE FUNCTION order_hindrance(o orders, wanted text[], units bigint[], now timestamptz)
RETURNS TABLE (outcome text, names text[], reasons text[], numbers bigint[], expired boolean) LANGUAGE sql STABLE AS $$
  SELECT CASE
      WHEN keyed.id IS NOT NULL THEN 'KEY'
      WHEN carted.id IS NOT NULL THEN 'CART'
      WHEN refused.codes IS NOT NULL THEN 'COUPONS'
      WHEN o.credit > coalesce(account.balance, 0) THEN 'CREDIT'
      WHEN short.skus IS NOT NULL THEN 'STOCK' END,
    CASE WHEN carted.id IS NOT NULL THEN ARRAY[carted.id] ELSE coalesce(refused.codes, short.skus) END,
    refused.reasons,
    CASE WHEN o.credit > coalesce(account.balance, 0) THEN ARRAY[coalesce(account.balance, 0)] ELSE short.units END,
    coalesce(short.expired, false)
  FROM (VALUES (1)) one
  LEFT JOIN orders keyed ON keyed.customer = o.customer AND keyed.key = o.key
  LEFT JOIN orders carted ON carted.cart = o.cart AND carted.cart_opened_at = o.cart_opened_at
    AND carted.cart_version = o.cart_version AND carted.cart_taken
  LEFT JOIN credit_account account ON account.customer = o.customer AND account.currency = o.currency AND o.credit > 0
  CROSS JOIN LATERAL (
    SELECT array_agg(r.code ORDER BY r.nth) AS codes, array_agg(r.reason ORDER BY r.nth) AS reasons
    FROM (SELECT u.code, u.nth, coupon_refusal(c, o.customer, now) AS reason
          FROM unnest(o.coupons) WITH ORDINALITY u (code, nth) LEFT JOIN coupon c ON c.code = u.code) r
    WHERE r.reason IS NOT NULL
  ) refused
  CROSS JOIN LATERAL (
    SELECT array_agg(l.sku) FILTER (WHERE free.units < l.quantity) AS skus,
      array_agg(free.units) FILTER (WHERE free.units < l.quantity) AS units, bool_or(dead.units > 0) AS expired
    FROM unnest(wanted, units) l (sku, quantity)
    LEFT JOIN stock s ON s.sku = l.sku
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(h.quantity), 0)::bigint AS units FROM stock_held h WHERE h.sku = l.sku AND h.expires_at <= now
    ) dead
    CROSS JOIN LATERAL (
      SELECT greatest(0, coalesce(s.on_hand - s.reserved, 0) + dead.units) AS units
    ) free
  ) short
$$;

-- Takes coupons, credit and stock for an order that has just been written; an error of class ST if one of them has gone
-- meanwhile. Stock is last, so that its rows are locked no longer than the commit takes.
--
-- wanted: each SKU once, in byte order
CREATE FUNCTION order_take(o orders, wanted text[], units bigint[], expired boolean, at timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  code text;
BEGIN
  FOR code IN SELECT u FROM unnest(o.coupons) u ORDER BY u COLLATE "C" LOOP
    IF coupon_redeem(code, o.id, o.customer, at) IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'ST001';
    END IF;
  END LOOP;
  IF o.credit > 0 AND (credit_write(o.customer, 'order:' || o.id, o.currency, -o.credit, 'order ' || o.id,
                                    o.moved_at[1])).n IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'ST001';
  END IF;
  IF o.state = 'PENDING' THEN
    INSERT INTO stock_held SELECT l.sku, o.hold_until, o.n, l.quantity FROM unnest(wanted, units) l (sku, quantity);
  END IF;
  IF expired THEN
    PERFORM stock_lock(wanted, at);
  END IF;
  FOR i IN 1 .. cardinality(wanted) LOOP
    IF o.state = 'PENDING' THEN
      UPDATE stock s SET reserved = s.reserved + units[i] WHERE s.sku = wanted[i] AND s.on_hand - s.reserved >= units[i];
    ELSE
      UPDATE stock s SET on_hand = s.on_hand - units[i] WHERE s.sku = wanted[i] AND s.on_hand - s.reserved >= units[i];
    END IF;
    IF NOT FOUND THEN
      RAISE EXCEPTION USING ERRCODE = 'ST001';
    END IF;
  END LOOP;
END $$;

-- Places an order, or says what hinders it. What another transaction took between looking and taking undoes the attempt,
-- and the next look finds it.
--
-- hold: milliseconds; to_pay, method, token: of its payment, which it has if there is something to pay
CREATE FUNCTION order_place(o orders, method text, token text, wanted text[], units bigint[], hold bigint,
                            at timestamptz)
RETURNS TABLE (outcome text, placed_at timestamptz, names text[], reasons text[], numbers bigint[]) LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  to_pay bigint := o.subtotal - o.discount + o.shipping - o.credit;
  expired boolean;
BEGIN
  FOR attempt IN 1 .. 10 LOOP
    placed_at := at_time(at);
    SELECT h.outcome, h.names, h.reasons, h.numbers, h.expired INTO outcome, names, reasons, numbers, expired
    FROM order_hindrance(o, wanted, units, placed_at) h;
    IF outcome IS NOT NULL THEN
      RETURN NEXT;
      RETURN;
    END IF;
    BEGIN
      o.n := nextval('stock_holder');
      o.place := nextval('orders_place');
      o.hold_until := placed_at + hold * interval '1 millisecond';
      o.moved_at := ARRAY[placed_at];
      INSERT INTO orders SELECT o.*;
      IF to_pay > 0 THEN
        INSERT INTO payment VALUES (o.id, o.id || ':1', method, token, to_pay, 'REQUESTED', placed_at, NULL);
      END IF;
      INSERT INTO order_event (order_id, version, payment_state)
      VALUES (o.id, 1, CASE WHEN to_pay > 0 THEN 'REQUESTED' END);
      PERFORM order_take(o, wanted, units, expired, at);
      outcome := 'PLACED';
      RETURN NEXT;
      RETURN;
    EXCEPTION WHEN unique_violation OR SQLSTATE 'ST001' THEN
      NULL;
    END;
  END LOOP;
  RAISE EXCEPTION 'others came first again and again' USING ERRCODE = 'serialization_failure';
END $$;

-- Writes a move, the payment after it, and its event.
CREATE FUNCTION order_record(o orders, target text, pay text, who text, now timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE orders v
  SET state = target, place = nextval('orders_place'), version = v.version + 1, moved_to = v.moved_to || target,
      moved_at = v.moved_at || now, moved_by = v.moved_by || who,
      cart_taken = v.cart_taken AND NOT (v.state = 'PENDING' AND target = 'CANCELLED')
  WHERE v.id = o.id;
  UPDATE payment p
  SET state = pay, changed_at = now, due = CASE WHEN pay IN ('VOID_DUE', 'REFUND_DUE') THEN nextval('orders_place') END
  WHERE p.order_id = o.id;
  INSERT INTO order_event (order_id, version, payment_state) VALUES (o.id, o.version + 1, pay);
END $$;

-- Gives coupons and credit of an order back.
CREATE FUNCTION order_give_back(o orders, now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM coupon_release(o.id);
  IF o.credit > 0 THEN
    PERFORM credit_write(o.customer, 'order:' || o.id || ':back', o.currency, o.credit, 'order ' || o.id || ' is off',
                         now);
  END IF;
END $$;

-- Pays a pending order whose stock is there; false, and nothing is done, if it is not.
CREATE FUNCTION order_pay(o orders, who text, wanted text[], units bigint[], now timestamptz, at timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM order_record(o, 'PAID', 'CAPTURED', who, now);
  PERFORM stock_lock(wanted, at);
  IF EXISTS (SELECT FROM stock_take(o.n, o.hold_until, wanted, units)) THEN
    RAISE EXCEPTION USING ERRCODE = 'ST001';
  END IF;
  RETURN true;
EXCEPTION WHEN SQLSTATE 'ST001' THEN
  RETURN false;
END $$;

-- Moves an order that is still in the version seen, else 'STALE'. 'SHORT': it was to be paid, but its stock is gone, and
-- it was cancelled instead. Which moves are legal is the caller's knowledge.
--
-- pay: the state of the payment after the move; wanted: each SKU once
CREATE FUNCTION order_move(which text, seen int, target text, pay text, who text, wanted text[], units bigint[],
                           at timestamptz)
RETURNS TABLE (outcome text, happened_at timestamptz, sku text, available bigint) LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  o orders;
BEGIN
  SELECT * INTO o FROM orders v WHERE v.id = which AND v.version = seen FOR NO KEY UPDATE;
  outcome := CASE WHEN o.id IS NULL THEN 'STALE' ELSE 'MOVED' END;
  happened_at := at_time(at);
  IF o.id IS NULL OR (target = 'PAID' AND order_pay(o, who, wanted, units, happened_at, at)) THEN
    RETURN NEXT;
    RETURN;
  END IF;
  IF target = 'PAID' THEN
    -- Coupons and credit are locked before the stock, because they go back if it is short still.
    PERFORM coupon_lock(which);
    PERFORM FROM credit_account a WHERE a.customer = o.customer AND a.currency = o.currency FOR NO KEY UPDATE;
    PERFORM stock_lock(wanted, at);
    RETURN QUERY SELECT 'SHORT', order_move.happened_at, s.sku, s.available
      FROM stock_take(o.n, o.hold_until, wanted, units) s;
    IF NOT FOUND THEN
      PERFORM order_record(o, target, pay, who, happened_at);
      RETURN NEXT;
      RETURN;
    END IF;
    PERFORM order_give_back(o, happened_at);
    PERFORM order_record(o, 'CANCELLED', 'VOID_DUE', who, happened_at);
    RETURN;
  END IF;
  PERFORM order_record(o, target, pay, who, happened_at);
  IF target IN ('CANCELLED', 'REFUNDED') THEN
    PERFORM order_give_back(o, happened_at);
    PERFORM stock_lock(wanted, at);
    IF o.state = 'PENDING' THEN
      PERFORM stock_free(o.n, o.hold_until, wanted);
    ELSE
      UPDATE stock s SET on_hand = least(1000000000000, s.on_hand + l.quantity)
      FROM unnest(wanted, units) l (sku, quantity) WHERE s.sku = l.sku;
    END IF;
  END IF;
  RETURN NEXT;
END $$;
