package dev.stoa.application.tag;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.tag.Combination.AllOf;
import dev.stoa.domain.tag.Member;
import dev.stoa.domain.tag.TagName;
import dev.stoa.domain.tag.TagSpace;
import dev.stoa.domain.tag.Tags;
import java.util.List;

/// Products that operators put together: tags of the space `collections`, whose members are SKUs. The tags that
/// belong to a product itself stand in the catalog.
public final class Collections {

    public static final TagSpace SPACE = new TagSpace("collections");

    private final Tags tags;
    private final Products products;

    public Collections(Tags tags, Products products) {
        this.tags = tags;
        this.products = products;
    }

    /// The active products that are in all of up to ten collections, by SKU in byte order. A page can be short,
    /// even empty, and yet have a next one.
    public Page<Product> inAll(List<TagName> collections, PageRequest page) {
        Page<Member> members = collections.size() == 1
                ? tags.members(SPACE, collections.getFirst(), page)
                : tags.members(SPACE, new AllOf(collections), page);
        List<Sku> skus =
                members.items().stream().map(member -> new Sku(member.value())).toList();
        return new Page<>(products.bySkus(skus).stream().filter(Product::active).toList(), members.next());
    }
}
