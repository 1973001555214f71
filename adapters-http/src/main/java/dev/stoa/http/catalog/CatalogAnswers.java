package dev.stoa.http.catalog;

import dev.stoa.application.cache.Answer.Source;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.http.page.Preconditions;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;

/// What all answers of the catalog have in common: an entity tag, and how the caches on the way are to be used.
final class CatalogAnswers {

    /// Anybody may keep it, and asks whether it is still right before using it: changes show at once.
    private static final String ASK_AGAIN = "public, no-cache";

    private CatalogAnswers() {}

    /// The answer, or 304 if the caller has this version of it already.
    ///
    /// @param tag the entity tag, quoted
    static <T> MutableHttpResponse<T> finish(
            MutableHttpResponse<T> answer, String tag, Source source, Preconditions preconditions) {
        return from(source, preconditions.answer(answer, tag));
    }

    /// The answer, or 304 if the caller has the same already.
    static <T> MutableHttpResponse<T> finish(
            MutableHttpResponse<T> answer, Source source, Preconditions preconditions) {
        return from(source, preconditions.ofContent(answer));
    }

    private static <T> MutableHttpResponse<T> from(Source source, MutableHttpResponse<T> answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN).header("Cache-Status", status(source));
    }

    /// As RFC 9211 writes it.
    private static String status(Source source) {
        return switch (source) {
            case HIT -> "stoa; hit";
            case STALE -> "stoa; hit; detail=stale";
            case MISS -> "stoa; fwd=miss";
        };
    }

    /// A slug in the path. Nothing is called what is not a slug.
    static Slug slug(String what, String text) {
        try {
            return new Slug(text);
        } catch (InvalidInputException e) {
            throw absent(what, text);
        }
    }

    /// A slug in the query, which may be missing.
    static Optional<Slug> filter(String field, Optional<String> text) {
        try {
            return text.map(Slug::new);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(field, "format", field + " must be a slug such as red-mug");
        }
    }

    static ProblemException absent(String what, String name) {
        return ProblemException.notFound(what + " " + name);
    }
}
