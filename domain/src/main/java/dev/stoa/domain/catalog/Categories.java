package dev.stoa.domain.catalog;

import java.util.List;
import java.util.Optional;

/// The tree of categories: at most [#MAX] of them, at most [#MAX_DEPTH] deep, without cycles under any
/// interleaving.
///
/// Categories are never removed. All methods throw [dev.stoa.domain.BackendException] when the backend is down.
public interface Categories {

    int MAX = 1_000;
    int MAX_DEPTH = 8;

    /// Adds a category in version 1, checking slug and parent in the same atomic step: of N callers racing for a
    /// slug one gets it.
    CategoryOutcome create(Slug slug, String name, Optional<Slug> parent);

    /// Renames or moves a category with everything under it, if its version is `expectedVersion`.
    ///
    /// All checks and the change are one atomic step: of N callers with the same version one wins, and two moves
    /// that together would make a cycle cannot both succeed.
    CategoryOutcome change(Slug slug, long expectedVersion, String name, Optional<Slug> parent);

    Optional<Category> bySlug(Slug slug);

    /// All categories as of one moment, by folded name in byte order, then by slug in byte order.
    List<Category> all();
}
