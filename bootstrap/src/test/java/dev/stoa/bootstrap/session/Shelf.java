package dev.stoa.bootstrap.session;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.inventory.Inventory;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Something to buy in a test's shop.
public final class Shelf {

    private Shelf() {}

    /// A mug for ten pounds, plenty of them, under the SKU `MUG`.
    public static void fill(TestShop shop) {
        Sku mug = new Sku("MUG");
        Money price = Money.ofMinor(CurrencyUnit.GBP, 1_000);
        shop.part(Products.class)
                .create(
                        new ProductId("prd_mug"),
                        mug,
                        new ProductDetails(
                                new Slug("mug"), "A mug", "", price, Optional.empty(), Optional.empty(), Set.of()));
        shop.part(Inventory.class).setOnHand(mug, 1_000);
    }
}
