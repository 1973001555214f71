package dev.stoa.web.store.catalog;

import dev.stoa.web.Frame;
import dev.stoa.web.Link;
import java.util.List;

/// All categories.
public record CategoriesPage(Frame frame, List<Branch> branches) {

    /// A category at the top, with what stands right under it.
    public record Branch(String slug, Link link, List<Link> within) {}
}
