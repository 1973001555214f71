-- Customers and the verified ways to reach them.
CREATE TABLE customer (
  id         text COLLATE "C" PRIMARY KEY,
  name       text,
  tier       text NOT NULL,
  roles      text[] NOT NULL CHECK (NOT 'OPERATOR' = ANY (roles)),
  disabled   boolean NOT NULL,
  version    bigint NOT NULL CHECK (version > 0),
  created_at timestamptz NOT NULL
);

CREATE TABLE customer_address (
  customer text COLLATE "C" NOT NULL REFERENCES customer ON DELETE CASCADE,
  nth      int NOT NULL,               -- the preferred one first
  id       text COLLATE "C" NOT NULL,
  name     text NOT NULL,
  line1    text NOT NULL,
  line2    text NOT NULL,              -- empty if there is none
  city     text NOT NULL,
  postcode text NOT NULL,
  country  text NOT NULL,
  PRIMARY KEY (customer, nth)
);

-- A contact is one customer's only. Its customer is checked at commit, so that claiming a contact comes first.
CREATE TABLE customer_contact (
  contact  text COLLATE "C" PRIMARY KEY,
  customer text COLLATE "C" NOT NULL REFERENCES customer ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  n        bigint GENERATED ALWAYS AS IDENTITY
);
CREATE INDEX customer_contact_customer ON customer_contact (customer, n);

CREATE VIEW customer_read AS
SELECT c.*,
  ARRAY(SELECT k.contact FROM customer_contact k WHERE k.customer = c.id ORDER BY k.n) AS contacts,
  a.ids, a.names, a.lines1, a.lines2, a.cities, a.postcodes, a.countries
FROM customer c
CROSS JOIN LATERAL (
  SELECT coalesce(array_agg(v.id ORDER BY v.nth), '{}') AS ids,
    coalesce(array_agg(v.name ORDER BY v.nth), '{}') AS names,
    coalesce(array_agg(v.line1 ORDER BY v.nth), '{}') AS lines1,
    coalesce(array_agg(v.line2 ORDER BY v.nth), '{}') AS lines2,
    coalesce(array_agg(v.city ORDER BY v.nth), '{}') AS cities,
    coalesce(array_agg(v.postcode ORDER BY v.nth), '{}') AS postcodes,
    coalesce(array_agg(v.country ORDER BY v.nth), '{}') AS countries
  FROM customer_address v WHERE v.customer = c.id
) a;

-- The id of the customer whose contact this is, made with id, tier and roles if there is none.
CREATE FUNCTION customer_find_or_create(which text, fresh text, new_tier text, new_roles text[], at timestamptz)
RETURNS SETOF customer_read LANGUAGE plpgsql AS $$
DECLARE
  found_id text;
BEGIN
  LOOP
    SELECT k.customer INTO found_id FROM customer_contact k WHERE k.contact = which;
    IF FOUND THEN
      RETURN QUERY SELECT * FROM customer_read c WHERE c.id = found_id;
      EXIT WHEN FOUND;
      -- It was erased since its contact was read.
    END IF;
    INSERT INTO customer_contact VALUES (which, fresh) ON CONFLICT (contact) DO NOTHING;
    IF FOUND THEN
      INSERT INTO customer VALUES (fresh, NULL, new_tier, new_roles, false, 1, at_time(at)) ON CONFLICT (id) DO NOTHING;
      IF NOT FOUND THEN
        RAISE EXCEPTION 'there is a customer of that id already' USING ERRCODE = 'serialization_failure';
      END IF;
    END IF;
  END LOOP;
END $$;
