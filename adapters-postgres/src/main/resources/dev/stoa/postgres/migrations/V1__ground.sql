-- What every part of the schema stands on.

-- The one time of an operation in whole milliseconds: given in tests, the server's clock else. Not now(), which is
-- when the transaction began.
CREATE FUNCTION at_time(given timestamptz) RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
  SELECT coalesce(given, date_trunc('milliseconds', clock_timestamp()))
$$;
