-- Credit ledgers, amounts in minor units.

CREATE TABLE credit_account (
  customer text COLLATE "C" NOT NULL,
  currency text COLLATE "C" NOT NULL,
  balance  bigint NOT NULL CHECK (balance >= 0),
  PRIMARY KEY (customer, currency)
) WITH (fillfactor = 70);

CREATE TABLE credit_entry (
  n        bigint GENERATED ALWAYS AS IDENTITY,
  customer text COLLATE "C" NOT NULL,
  key      text COLLATE "C" NOT NULL,
  currency text NOT NULL,
  amount   bigint NOT NULL CHECK (amount <> 0),
  balance  bigint NOT NULL CHECK (balance >= 0),   -- after it
  reason   text NOT NULL,
  at       timestamptz NOT NULL,
  UNIQUE (customer, key)
);
CREATE INDEX credit_entry_customer ON credit_entry (customer, n);

-- Writes an entry; null if the balance is too small for it. An entry with that key is an error.
CREATE FUNCTION credit_write(who text, name text, unit text, delta bigint, why text, now timestamptz)
RETURNS credit_entry LANGUAGE plpgsql AS $$
DECLARE
  left_over bigint;
  written credit_entry;
BEGIN
  UPDATE credit_account a SET balance = a.balance + delta
  WHERE a.customer = who AND a.currency = unit AND a.balance + delta >= 0 RETURNING a.balance INTO left_over;
  IF left_over IS NULL AND delta > 0 THEN
    INSERT INTO credit_account AS a VALUES (who, unit, delta)
    ON CONFLICT (customer, currency) DO UPDATE SET balance = a.balance + delta RETURNING a.balance INTO left_over;
  END IF;
  IF left_over IS NOT NULL THEN
    INSERT INTO credit_entry (customer, key, currency, amount, balance, reason, at)
    VALUES (who, name, unit, delta, left_over, why, now) RETURNING * INTO written;
  END IF;
  RETURN written;
END $$;

-- Writes an entry unless the key is taken ('KNOWN': by the entry answered) or the balance would leave its bounds
-- ('NOT_ENOUGH', 'TOO_MUCH': with the balance as it is).
CREATE FUNCTION credit_post(who text, name text, unit text, delta bigint, why text, most bigint, moment timestamptz)
RETURNS TABLE (outcome text, currency text, amount bigint, balance bigint, reason text, at timestamptz)
LANGUAGE plpgsql AS $$
DECLARE
  e credit_entry;
  had bigint;
BEGIN
  SELECT a.balance INTO had FROM credit_account a WHERE a.customer = who AND a.currency = unit FOR NO KEY UPDATE;
  had := coalesce(had, 0);
  SELECT * INTO e FROM credit_entry v WHERE v.customer = who AND v.key = name;
  outcome := CASE WHEN FOUND THEN 'KNOWN' WHEN had + delta < 0 THEN 'NOT_ENOUGH' WHEN had + delta > most THEN 'TOO_MUCH'
    ELSE 'POSTED' END;
  IF outcome = 'POSTED' THEN
    e := credit_write(who, name, unit, delta, why, at_time(moment));
    IF e.balance > most THEN
      RAISE EXCEPTION 'another first entry came first' USING ERRCODE = 'serialization_failure';
    END IF;
  END IF;
  currency := e.currency;
  amount := e.amount;
  balance := coalesce(e.balance, had);
  reason := e.reason;
  at := e.at;
  RETURN NEXT;
EXCEPTION
  WHEN unique_violation THEN
    RAISE EXCEPTION 'another entry of that key came first' USING ERRCODE = 'serialization_failure';
END $$;
