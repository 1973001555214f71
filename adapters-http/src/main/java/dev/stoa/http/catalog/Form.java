package dev.stoa.http.catalog;

/// What the texts of requests look like, where an annotation must say it.
final class Form {

    /// A [dev.stoa.domain.catalog.Slug].
    static final String SLUG = "[\\p{L}\\p{N}&&[^\\p{Lu}\\p{Lt}]]+(-[\\p{L}\\p{N}&&[^\\p{Lu}\\p{Lt}]]+)*";

    static final String SLUG_SAYS = "must be lower-case letters and digits joined by single hyphens, such as red-mug";

    private Form() {}
}
