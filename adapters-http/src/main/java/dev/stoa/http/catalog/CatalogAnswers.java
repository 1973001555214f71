package dev.stoa.http.catalog;

import dev.stoa.application.cache.Answer.Source;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.http.page.Preconditions;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// What all answers of the catalog have in common: an entity tag, and how the caches on the way are to be used.
final class CatalogAnswers {

    /// Anybody may keep it, and asks whether it is still right before using it: changes show at once.
    private static final String ASK_AGAIN = "public, no-cache";

    private static final int TAG_BYTES = 18;

    private CatalogAnswers() {}

    /// The answer, or 304 if the caller has it already.
    ///
    /// @param tag the entity tag, quoted
    static <T> MutableHttpResponse<T> finish(
            MutableHttpResponse<T> answer, String tag, Source source, Preconditions preconditions) {
        return preconditions
                .answer(answer, tag)
                .header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN)
                .header("Cache-Status", status(source));
    }

    /// An answer without a version: its entity tag is a digest of its content.
    ///
    /// @param answer with a record as its body, whose text tells it apart from any other
    static <T> MutableHttpResponse<T> finish(
            MutableHttpResponse<T> answer, Source source, Preconditions preconditions) {
        return finish(answer, digest(answer.getBody().map(Object::toString).orElse("")), source, preconditions);
    }

    /// As RFC 9211 writes it.
    private static String status(Source source) {
        return switch (source) {
            case HIT -> "stoa; hit";
            case STALE -> "stoa; hit; detail=stale";
            case MISS -> "stoa; fwd=miss";
        };
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "\"" + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, TAG_BYTES)) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
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
