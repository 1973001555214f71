package dev.stoa.postgres.catalog;

import dev.stoa.domain.catalog.ProductWords;
import dev.stoa.domain.catalog.Typos;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words in the notation of Postgres' full-text search. They are letters and digits only, so quoting them is
/// enough.
final class Lexemes {

    private Lexemes() {}

    /// Strong words with weight A, weak ones with D.
    static String vector(ProductWords words) {
        return strong(words.strong())
                + words.weak().stream().map("'%s':1 "::formatted).collect(Collectors.joining());
    }

    static String strong(Collection<String> words) {
        return words.stream().distinct().map("'%s':1A "::formatted).collect(Collectors.joining());
    }

    /// The words that a misspelt one may mean.
    static String[] vocabulary(ProductWords words) {
        return Stream.concat(words.strong().stream(), words.weak().stream())
                .distinct()
                .filter(word -> !Typos.numbered(word))
                .toArray(String[]::new);
    }
}
