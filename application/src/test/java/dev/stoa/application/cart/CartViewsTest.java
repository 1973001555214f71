package dev.stoa.application.cart;

import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.catalog.Categories;
import dev.stoa.domain.catalog.Category;
import dev.stoa.domain.catalog.CategoryOutcome;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.Discount;
import dev.stoa.domain.coupon.Scope;
import dev.stoa.domain.coupon.UseLimits;
import dev.stoa.domain.order.Pricing;
import dev.stoa.domain.order.ShippingRule;
import dev.stoa.inmemory.InMemoryAdapters;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CartViewsTest {

    private static final int LINES = 50;
    private static final Money POUND = Money.ofMinor(CurrencyUnit.GBP, 100);
    private static final CouponCode TEN = new CouponCode("TEN");

    private final InMemoryAdapters shop = new InMemoryAdapters();
    private final AtomicInteger questions = new AtomicInteger();
    private final CartPricing pricing = new CartPricing(new Pricing(new ShippingRule(500, 100_000)), CurrencyUnit.GBP);
    private final CartViews views = new CartViews(
            CartSources.exact(shop.products(), shop.inventory()), counted(shop.categories()), shop.coupons(), pricing);
    private final Carting carting = new Carting(shop.carts(), views, new Random(1));

    @Test
    void aCouponOfACategoryCoversWhatStandsBelowItAndManyLinesAskForTheTreeOnce() {
        CartTarget cart = filled();
        shop.coupons()
                .create(new Coupon(
                        TEN,
                        new Discount.Percent(10),
                        Optional.empty(),
                        new Scope(Set.of(), Set.of(new Slug("c0")), Set.of()),
                        Optional.empty(),
                        Optional.empty(),
                        UseLimits.NONE,
                        true));
        assertThat(carting.addCoupon(cart, TEN)).isInstanceOf(CartAnswer.Done.class);

        questions.set(0);
        CartView view = carting.view(cart.id(), new Shopper.Guest()).orElseThrow();
        assertThat(view.quote().totals().discount()).isEqualTo(POUND.multipliedBy(LINES / 10));
        assertThat(questions).hasValue(1);
    }

    @Test
    void withoutACouponNobodyAsksForCategories() {
        CartTarget cart = filled();
        questions.set(0);
        carting.view(cart.id(), new Shopper.Guest());
        assertThat(questions).hasValue(0);
    }

    /// A cart of products in a category three levels deep.
    private CartTarget filled() {
        shop.categories().create(new Slug("c0"), "C", Optional.empty());
        shop.categories().create(new Slug("c1"), "C", Optional.of(new Slug("c0")));
        shop.categories().create(new Slug("c2"), "C", Optional.of(new Slug("c1")));
        CartTarget cart =
                CartTarget.latest(carting.open(new Shopper.Guest()).cart().id(), new Shopper.Guest());
        for (int i = 0; i < LINES; i++) {
            Sku sku = new Sku("SKU-" + i);
            Slug slug = new Slug("p" + i);
            var details =
                    new ProductDetails(slug, "P", "", POUND, Optional.of(new Slug("c2")), Optional.empty(), Set.of());
            shop.products().create(new ProductId("prd_" + i), sku, details);
            shop.inventory().setOnHand(sku, 1);
            carting.add(cart, sku, 1);
        }
        return cart;
    }

    private Categories counted(Categories real) {
        return new Categories() {
            @Override
            public CategoryOutcome create(Slug slug, String name, Optional<Slug> parent) {
                return real.create(slug, name, parent);
            }

            @Override
            public CategoryOutcome change(Slug slug, long expectedVersion, String name, Optional<Slug> parent) {
                return real.change(slug, expectedVersion, name, parent);
            }

            @Override
            public Optional<Category> bySlug(Slug slug) {
                questions.incrementAndGet();
                return real.bySlug(slug);
            }

            @Override
            public List<Category> all() {
                questions.incrementAndGet();
                return real.all();
            }
        };
    }
}
