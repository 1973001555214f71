-- Orders, their payments and their events. An order is one row: lines, bill and history never change apart.

CREATE TABLE orders (
  id               text COLLATE "C" PRIMARY KEY,
  n                bigint NOT NULL,              -- grows with placing; what its stock is held under
  customer         text COLLATE "C" NOT NULL,
  key              text COLLATE "C" NOT NULL,
  digest           text NOT NULL,
  cart             text COLLATE "C" NOT NULL,
  cart_opened_at   timestamptz NOT NULL,
  cart_version     bigint NOT NULL,
  cart_taken       boolean NOT NULL DEFAULT true, -- not once it was cancelled before it was paid
  skus             text[] NOT NULL CHECK (cardinality(skus) > 0),
  names            text[] NOT NULL CHECK (cardinality(names) = cardinality(skus)),
  quantities       bigint[] NOT NULL CHECK (cardinality(quantities) = cardinality(skus)),
  prices           bigint[] NOT NULL CHECK (cardinality(prices) = cardinality(skus)),
  currency         text NOT NULL,
  subtotal         bigint NOT NULL CHECK (subtotal >= 0),
  discount         bigint NOT NULL CHECK (discount >= 0),
  shipping         bigint NOT NULL CHECK (shipping >= 0),
  credit           bigint NOT NULL CHECK (credit BETWEEN 0 AND subtotal - discount + shipping),
  coupons          text[] NOT NULL,
  coupon_discounts bigint[] NOT NULL CHECK (cardinality(coupon_discounts) = cardinality(coupons)),
  ship_name        text NOT NULL,
  ship_line1       text NOT NULL,
  ship_city        text NOT NULL,
  ship_postcode    text NOT NULL,
  ship_country     text NOT NULL,
  hold_until       timestamptz NOT NULL,
  state            text NOT NULL
    CHECK (state IN ('PENDING', 'PAID', 'PACKED', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'REFUNDED')),
  place            bigint NOT NULL,              -- grows with every move: its place among those of its state
  version          int NOT NULL,
  moved_to         text[] NOT NULL CHECK (cardinality(moved_to) = version AND moved_to[version] = state),
  moved_at         timestamptz[] NOT NULL CHECK (cardinality(moved_at) = version),
  moved_by         text[] NOT NULL CHECK (cardinality(moved_by) = version),
  UNIQUE (customer, key)
);
CREATE UNIQUE INDEX orders_cart ON orders (cart, cart_opened_at, cart_version) WHERE cart_taken;
CREATE INDEX orders_customer ON orders (customer, n);
CREATE INDEX orders_state ON orders (state, place);
CREATE SEQUENCE orders_place;

CREATE TABLE payment (
  order_id   text COLLATE "C" PRIMARY KEY REFERENCES orders,
  key        text COLLATE "C" NOT NULL UNIQUE,
  method     text NOT NULL,
  token      text NOT NULL,
  amount     bigint NOT NULL CHECK (amount > 0),
  state      text NOT NULL
    CHECK (state IN ('REQUESTED', 'CAPTURED', 'VOID_DUE', 'VOIDED', 'REFUND_DUE', 'REFUNDED')),
  changed_at timestamptz NOT NULL,
  due        bigint,                             -- grows: its place among those to be given back
  CHECK ((due IS NOT NULL) = (state IN ('VOID_DUE', 'REFUND_DUE')))
);
CREATE UNIQUE INDEX payment_due ON payment (due) WHERE due IS NOT NULL;

-- Which version of which order somebody has yet to be told of. Turns are given by the reader: what it sees first
-- comes first, so no transaction that commits late can slip in behind, and nobody waits for anybody to place an order.
CREATE TABLE order_event (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id      text COLLATE "C" NOT NULL REFERENCES orders,
  version       int NOT NULL,
  payment_state text,
  turn          bigint UNIQUE,
  UNIQUE (order_id, version)
);
CREATE INDEX order_event_new ON order_event (id) WHERE turn IS NULL;

CREATE TABLE order_event_end (
  one      boolean PRIMARY KEY DEFAULT true CHECK (one),
  turn     bigint NOT NULL
);

CREATE VIEW order_read AS
SELECT o.*, p.key AS payment_key, p.method AS payment_method, p.token AS payment_token, p.amount AS payment_amount,
       p.state AS payment_state, p.changed_at AS payment_changed_at
FROM orders o LEFT JOIN payment p ON p.order_id = o.id;

-- Gives turns to new events until so many wait.
-- Turns are never below the microseconds since the epoch, so one that was given out is never given again, even by a
-- database that was restored or made anew.
CREATE FUNCTION order_event_number(most int, given timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  room int := most - (SELECT count(*) FROM (SELECT FROM order_event e WHERE e.turn > 0 LIMIT most) numbered);
  last bigint;
BEGIN
  IF room <= 0 OR NOT EXISTS (SELECT FROM order_event e WHERE e.turn IS NULL) THEN
    RETURN;
  END IF;
  INSERT INTO order_event_end VALUES (true, 0) ON CONFLICT DO NOTHING;
  SELECT f.turn INTO last FROM order_event_end f FOR UPDATE;
  last := greatest(last, (extract(epoch FROM at_time(given)) * 1000000)::bigint - 1);
  WITH news AS MATERIALIZED (
    SELECT e.id, row_number() OVER (ORDER BY e.id) AS nth
    FROM (SELECT id FROM order_event WHERE turn IS NULL ORDER BY id LIMIT room) e
  )
  UPDATE order_event e SET turn = last + news.nth FROM news WHERE e.id = news.id;
  GET DIAGNOSTICS room = ROW_COUNT;
  UPDATE order_event_end SET turn = last + room;
END $$;

-- The events that wait, each with its order as it was then: the history up to its version, and the payment after it.
CREATE FUNCTION order_event_waiting(most int, given timestamptz)
RETURNS TABLE (turn bigint, sequence int, id text, customer text, skus text[], names text[], quantities bigint[],
               prices bigint[], currency text, subtotal bigint, discount bigint, shipping bigint, credit bigint,
               coupons text[], coupon_discounts bigint[], ship_name text, ship_line1 text, ship_city text,
               ship_postcode text, ship_country text, payment_key text, payment_method text, payment_token text,
               payment_amount bigint, payment_state text, payment_changed_at timestamptz, moved_to text[],
               moved_at timestamptz[], moved_by text[]) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM order_event_number(most, given);
  RETURN QUERY
    SELECT e.turn, e.version, o.id, o.customer, o.skus, o.names, o.quantities, o.prices, o.currency, o.subtotal,
           o.discount, o.shipping, o.credit, o.coupons, o.coupon_discounts, o.ship_name, o.ship_line1, o.ship_city,
           o.ship_postcode, o.ship_country, o.payment_key, o.payment_method, o.payment_token, o.payment_amount,
           e.payment_state, o.moved_at[e.version], o.moved_to[:e.version], o.moved_at[:e.version],
           o.moved_by[:e.version]
    FROM order_event e JOIN order_read o ON o.id = e.order_id WHERE e.turn > 0 ORDER BY e.turn LIMIT most;
END $$;
