package dev.stoa.web.store.catalog;

import dev.stoa.web.Frame;
import dev.stoa.web.Link;
import dev.stoa.web.Pager;
import java.util.List;

/// Products in rows.
///
/// @param path of the shelf without what sorts it
/// @param crumbs the way here
/// @param within what stands under it
/// @param sorts the orders there are, the one shown is current
public record ShelfPage(
        Frame frame,
        String path,
        String heading,
        List<Link> crumbs,
        List<Link> within,
        List<Link> sorts,
        List<ProductCard> products,
        Pager pager) {}
