-- What every part of the schema stands on.

-- The one time of an operation in whole milliseconds: given in tests, the server's clock else. Not now(), which is
-- when the transaction began.
CREATE FUNCTION at_time(given timestamptz) RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
  SELECT coalesce(given, date_trunc('milliseconds', clock_timestamp()))
$$;

-- So many milliseconds. Days are 24 hours in it, whatever the time zone of the session.
CREATE FUNCTION millis(n bigint) RETURNS interval LANGUAGE sql IMMUTABLE AS $$
  SELECT n * interval '1 millisecond'
$$;
