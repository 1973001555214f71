package dev.stoa.domain.catalog;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import java.util.List;
import java.util.Optional;

/// The products of the shop.
///
/// SKU, id and slug are each unique among all products, archived ones included. A change is seen by every reader,
/// in lists and in [ProductSearch] too, at one moment. All methods throw [dev.stoa.domain.BackendException] when
/// the backend is down.
public interface Products {

    /// The most SKUs asked for at once.
    int MAX_SKUS = 1_000;

    /// Adds an active product in version 1.
    ///
    /// Checking id, SKU and slug and adding are one atomic step: of N callers racing for a SKU or slug one gets it,
    /// the others get [ProductOutcome.SkuTaken] or [ProductOutcome.SlugTaken] (SKU first) and nothing is added.
    ProductOutcome create(ProductId id, Sku sku, ProductDetails details);

    /// Replaces the details if the product's version is `expectedVersion`; status and SKU stay.
    ///
    /// Comparing and replacing are one atomic step: of N callers with the same version one wins, the others get
    /// [ProductOutcome.Stale] with the winner's product. A slug given up is free at once.
    ProductOutcome change(ProductId id, long expectedVersion, ProductDetails details);

    /// Archives a product or makes it active again, if its version is `expectedVersion`; as [#change] otherwise.
    ProductOutcome mark(ProductId id, long expectedVersion, Product.Status status);

    /// The product with this id, archived or not.
    Optional<Product> byId(ProductId id);

    /// The product with this slug, archived or not.
    Optional<Product> bySlug(Slug slug);

    /// The products with these SKUs, archived or not, in the order asked; unknown ones are left out and repeated
    /// ones repeated.
    ///
    /// @param skus at most [#MAX_SKUS]
    List<Product> bySkus(List<Sku> skus);

    /// One page of the active products that pass the filter.
    ///
    /// Pages continue by key: a product that is neither added nor changed while somebody turns pages is seen
    /// exactly once. A page comes from one moment.
    ///
    /// @throws dev.stoa.domain.InvalidInputException if `request.after()` was not made by this method with this
    /// sort
    Page<Product> page(ProductFilter filter, ProductSort sort, PageRequest request);
}
