package dev.stoa.web.store.catalog;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.http.problem.ProblemException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Slugs as they stand in addresses.
final class Slugs {

    private Slugs() {}

    /// Nothing is called what is not a slug.
    static Slug of(String what, String text) {
        try {
            return new Slug(text);
        } catch (InvalidInputException e) {
            throw ProblemException.notFound(what + " " + text);
        }
    }

    /// The address of what is called so; slugs may hold letters of any alphabet.
    static String path(String folder, Slug slug) {
        return folder + URLEncoder.encode(slug.value(), StandardCharsets.UTF_8);
    }
}
