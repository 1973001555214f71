package dev.stoa.domain.catalog;

/// What came of creating or changing a category.
public sealed interface CategoryOutcome {

    /// Done; this is the category now.
    record Saved(Category category) implements CategoryOutcome {}

    /// Only when creating: there is a category of this slug.
    record SlugTaken(Category by) implements CategoryOutcome {}

    /// Only when changing: the expected version is not the current one.
    record Stale(Category current) implements CategoryOutcome {}

    /// Only when changing: no category has this slug.
    record Absent() implements CategoryOutcome {}

    /// The parent does not exist.
    record ParentAbsent() implements CategoryOutcome {}

    /// The parent is the category itself or stands under it.
    record Cycle() implements CategoryOutcome {}

    /// The tree would be deeper than [Categories#MAX_DEPTH], or larger than [Categories#MAX].
    record TooLarge() implements CategoryOutcome {}
}
