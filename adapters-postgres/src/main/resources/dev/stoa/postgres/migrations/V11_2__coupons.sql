-- Coupons and their uses.

CREATE TABLE coupon (
  code             text COLLATE "C" PRIMARY KEY,
  percent          int CHECK (percent BETWEEN 1 AND 100),
  amount           bigint CHECK (amount > 0),        -- minor units; neither percent nor amount: free shipping
  amount_currency  text,
  minimum          bigint CHECK (minimum >= 0),
  minimum_currency text,
  products         text[] NOT NULL,
  categories       text[] NOT NULL,
  merchants        text[] NOT NULL,
  starts_at        timestamptz,
  ends_at          timestamptz,
  total_limit      bigint,
  customer_limit   bigint,
  stackable        boolean NOT NULL,
  enabled          boolean NOT NULL DEFAULT true,
  used             bigint NOT NULL DEFAULT 0 CHECK (used >= 0 AND used <= total_limit),
  CHECK (num_nonnulls(percent, amount) <= 1),
  CHECK (num_nulls(amount, amount_currency) <> 1 AND num_nulls(minimum, minimum_currency) <> 1),
  CHECK (starts_at < ends_at)
) WITH (fillfactor = 70);

-- One row for each use that counts.
CREATE TABLE coupon_use (
  redemption text COLLATE "C" NOT NULL,
  code       text COLLATE "C" NOT NULL REFERENCES coupon,
  customer   text COLLATE "C" NOT NULL,
  PRIMARY KEY (redemption, code)
);

-- How often a customer uses a coupon, where that is limited.
CREATE TABLE coupon_customer (
  code     text COLLATE "C" NOT NULL REFERENCES coupon,
  customer text COLLATE "C" NOT NULL,
  used     bigint NOT NULL,
  most     bigint NOT NULL,
  PRIMARY KEY (code, customer),
  CHECK (used BETWEEN 0 AND most)
);

-- Why this customer cannot use the coupon now, or null.
CREATE FUNCTION coupon_refusal(c coupon, who text, now timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN c.code IS NULL THEN 'UNKNOWN'
    WHEN NOT c.enabled THEN 'DISABLED'
    WHEN now < c.starts_at THEN 'NOT_STARTED'
    WHEN now >= c.ends_at THEN 'ENDED'
    WHEN c.used >= c.total_limit THEN 'EXHAUSTED'
    WHEN c.customer_limit <= (SELECT u.used FROM coupon_customer u WHERE u.code = c.code AND u.customer = who)
      THEN 'CUSTOMER_LIMIT' END
$$;

-- Uses a coupon once for this redemption; null, or why not.
CREATE FUNCTION coupon_redeem(which text, redeemer text, who text, at timestamptz) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  c coupon;
  refusal text;
BEGIN
  SELECT * INTO c FROM coupon v WHERE v.code = which FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM coupon_use u WHERE u.redemption = redeemer AND u.code = which) THEN
    RETURN NULL;
  END IF;
  refusal := coupon_refusal(c, who, at_time(at));
  IF refusal IS NULL THEN
    UPDATE coupon v SET used = v.used + 1 WHERE v.code = which;
    INSERT INTO coupon_use VALUES (redeemer, which, who);
    IF c.customer_limit IS NOT NULL THEN
      INSERT INTO coupon_customer AS u VALUES (which, who, 1, c.customer_limit)
      ON CONFLICT (code, customer) DO UPDATE SET used = u.used + 1;
    END IF;
  END IF;
  RETURN refusal;
END $$;

-- Locks the coupons that a redemption uses.
CREATE FUNCTION coupon_lock(redeemer text) RETURNS void LANGUAGE sql AS $$
  SELECT FROM coupon c WHERE c.code IN (SELECT u.code FROM coupon_use u WHERE u.redemption = redeemer)
  ORDER BY c.code FOR NO KEY UPDATE
$$;

-- Gives back all uses of this redemption.
CREATE FUNCTION coupon_release(redeemer text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM coupon_lock(redeemer);
  WITH gone AS (
    DELETE FROM coupon_use u WHERE u.redemption = redeemer RETURNING u.code, u.customer
  ), counted AS (
    UPDATE coupon_customer c SET used = c.used - 1 FROM gone WHERE c.code = gone.code AND c.customer = gone.customer
  )
  UPDATE coupon c SET used = c.used - 1 FROM gone WHERE c.code = gone.code;
END $$;
