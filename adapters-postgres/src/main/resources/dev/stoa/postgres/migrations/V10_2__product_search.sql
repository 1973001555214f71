-- Search: words and beginnings by the index of `words`, misspellings by edit distance over `product_word`. The scores are
-- those of the port ProductSearch.
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- Edits between two words where a swap of neighbours is one (optimal string alignment), which levenshtein() counts as two.
CREATE FUNCTION word_edits(a text, b text) RETURNS int LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  x text[] := string_to_array(a, NULL);
  y text[] := string_to_array(b, NULL);
  above2 int[];
  above int[];
  line int[] := ARRAY(SELECT generate_series(0, cardinality(y)));
BEGIN
  FOR i IN 1 .. cardinality(x) LOOP
    above2 := above;
    above := line;
    line[1] := i;
    FOR j IN 1 .. cardinality(y) LOOP
      line[j + 1] := least(above[j] + (x[i] <> y[j])::int, above[j + 1] + 1, line[j] + 1);
      IF i > 1 AND j > 1 AND x[i] = y[j - 1] AND x[i - 1] = y[j] THEN
        line[j + 1] := least(line[j + 1], above2[j - 1] + 1);
      END IF;
    END LOOP;
  END LOOP;
  RETURN line[cardinality(y) + 1];
END $$;

-- The words that a misspelt one may mean. The slow count is asked only where the fast one leaves it open.
CREATE FUNCTION words_meant(searched text, allowed int) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(near.word), '{}')
  FROM (SELECT w.word, levenshtein_less_equal(w.word, searched, 2 * allowed) AS edits FROM product_word w
        WHERE left(w.word, 1) = left(searched, 1)
          AND char_length(w.word) BETWEEN char_length(searched) - allowed AND char_length(searched) + allowed
        OFFSET 0) near
  WHERE allowed > 0
    AND CASE WHEN edits <= allowed THEN true WHEN edits > 2 * allowed THEN false
             ELSE word_edits(word, searched) <= allowed END
$$;

-- What a word of a search means: whom it meets, and SQL for the score of a meeting in the column `words`.
CREATE TYPE word_meeting AS (met tsquery, score text);

CREATE FUNCTION word_right(searched text) RETURNS word_meeting LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN char_length(searched) < 2 THEN ROW(w::tsquery,
    format('CASE WHEN words @@ %L THEN 6 ELSE 3 END', w || ':A'))::word_meeting
  ELSE ROW((w || ':*')::tsquery,
    format('CASE WHEN words @@ %L THEN 6 WHEN words @@ %L THEN 4 WHEN words @@ %L THEN 3 ELSE 2 END',
           w || ':A', w || ':*A', w))::word_meeting END
  FROM (SELECT '''' || searched || '''' AS w) quoted
$$;

CREATE FUNCTION word_misspelt(searched text, allowed int) RETURNS word_meeting LANGUAGE sql STABLE AS $$
  SELECT ROW(string_agg('''' || w || '''', '|')::tsquery,
    format('CASE WHEN words @@ %L THEN 2 ELSE 1 END', string_agg('''' || w || ''':A', '|')))::word_meeting
  FROM unnest(words_meant(searched, allowed)) w
$$;

-- Everything that meets all meetings (of no words: everything), as one row of numbers and then the page after a cursor,
-- whose number is the negative score.
CREATE FUNCTION product_harvest(meetings word_meeting[], in_categories text[], of_merchant text, min_price bigint,
                                max_price bigint, after_number bigint, after_name text, after_id text, wanted int)
RETURNS TABLE (score bigint, total bigint, categories text[], category_counts bigint[], merchants text[],
               merchant_counts bigint[], item product)
LANGUAGE plpgsql STABLE SET jit = off SET max_parallel_workers_per_gather = 0 SET work_mem = '16MB' AS $$
DECLARE
  condition text := '';
  scoring text := '0';
BEGIN
  FOR k IN 1 .. cardinality(meetings) LOOP
    condition := condition || format(' AND words @@ %L', meetings[k].met);
    scoring := scoring || ' + ' || meetings[k].score;
  END LOOP;
  RETURN QUERY EXECUTE format($search$
    WITH met AS %s (
      SELECT category, merchant, by_name, id, (%s)::bigint AS score,
             coalesce(cardinality($1) = 0 OR category = ANY ($1), false) AS in_category,
             coalesce($9 IS NULL OR merchant = $9, false) AS by_merchant
      FROM product WHERE active AND price BETWEEN $2 AND $3 %s),
    spread AS MATERIALIZED (
      SELECT category, merchant, in_category, by_merchant, count(*) AS n
      FROM met GROUP BY category, merchant, in_category, by_merchant),
    of_category AS (
      SELECT category AS slug, sum(n)::bigint AS n FROM spread WHERE by_merchant AND category IS NOT NULL
      GROUP BY category ORDER BY 2 DESC, 1 LIMIT $8),
    of_merchant AS (
      SELECT merchant AS slug, sum(n)::bigint AS n FROM spread WHERE in_category AND merchant IS NOT NULL
      GROUP BY merchant ORDER BY 2 DESC, 1 LIMIT $8),
    page AS (
      SELECT met.score, met.id FROM met
      WHERE in_category AND by_merchant
        AND ($4 IS NULL OR -met.score > $4 OR (-met.score = $4 AND (met.by_name, met.id) > ($5, $6)))
      ORDER BY met.score DESC, met.by_name, met.id LIMIT $7)
    SELECT NULL::bigint, coalesce(sum(n) FILTER (WHERE in_category AND by_merchant), 0)::bigint,
           ARRAY(SELECT slug FROM of_category ORDER BY n DESC, slug),
           ARRAY(SELECT n FROM of_category ORDER BY n DESC, slug),
           ARRAY(SELECT slug FROM of_merchant ORDER BY n DESC, slug),
           ARRAY(SELECT n FROM of_merchant ORDER BY n DESC, slug), NULL::product
    FROM spread HAVING count(*) > 0
    UNION ALL
    (SELECT page.score, NULL, NULL, NULL, NULL, NULL, p
     FROM page JOIN product p ON p.id = page.id ORDER BY page.score DESC, p.by_name, p.id)$search$,
    -- Everything is read from two indexes, what words meet only once.
    CASE WHEN condition = '' THEN 'NOT MATERIALIZED' ELSE 'MATERIALIZED' END, scoring, condition)
  USING in_categories, min_price, max_price, after_number, after_name, after_id, wanted, 20, of_merchant;
END $$;

-- `searched`: the words, none for everything; `typos`: how many edits are forgiven in each. One snapshot for all of it.
CREATE FUNCTION product_search(searched text[], typos int[], in_categories text[], of_merchant text, min_price bigint,
                               max_price bigint, after_number bigint, after_name text, after_id text, wanted int)
RETURNS TABLE (score bigint, total bigint, categories text[], category_counts bigint[], merchants text[],
               merchant_counts bigint[], item product)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  meetings word_meeting[] := ARRAY(SELECT word_right(w) FROM unnest(searched) w);
  wrong boolean := false;
BEGIN
  RETURN QUERY SELECT * FROM product_harvest(meetings, in_categories, of_merchant, min_price, max_price,
                                             after_number, after_name, after_id, wanted);
  IF FOUND THEN
    RETURN;
  END IF;
  -- Only what finds nothing can hold a word that nobody has.
  FOR k IN 1 .. cardinality(searched) LOOP
    IF NOT EXISTS (SELECT FROM product p WHERE p.active AND p.words @@ meetings[k].met) THEN
      meetings[k] := word_misspelt(searched[k], typos[k]);
      IF meetings[k].met IS NULL THEN
        RETURN;
      END IF;
      wrong := true;
    END IF;
  END LOOP;
  IF wrong THEN
    RETURN QUERY SELECT * FROM product_harvest(meetings, in_categories, of_merchant, min_price, max_price,
                                               after_number, after_name, after_id, wanted);
  END IF;
END $$;
