package dev.stoa.application.cart;

import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartLine;
import dev.stoa.domain.catalog.Categories;
import dev.stoa.domain.catalog.Category;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.CouponRefusal;
import dev.stoa.domain.coupon.CouponStatus;
import dev.stoa.domain.coupon.Coupons;
import dev.stoa.domain.coupon.RefusedCoupon;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.domain.order.PricedLine;
import dev.stoa.domain.order.Quote;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Looks at a cart with the prices, stock and coupons of this moment: one question to the catalog and one to the
/// inventory, however many lines it has, and with coupons one for all categories, one for all coupons and one for
/// each coupon.
public final class CartViews {

    private static final Stock NONE = new Stock(0, 0);

    private final CartSources sources;
    private final Categories categories;
    private final Coupons coupons;
    private final CartPricing pricing;

    public CartViews(CartSources sources, Categories categories, Coupons coupons, CartPricing pricing) {
        this.sources = sources;
        this.categories = categories;
        this.coupons = coupons;
        this.pricing = pricing;
    }

    public CartView of(Cart cart) {
        return of(cart, cart.coupons());
    }

    /// The cart as it would be with these coupons instead of its own.
    CartView of(Cart cart, List<CouponCode> codes) {
        List<CartView.Line> lines = lines(cart);
        return new CartView(cart, lines, quote(cart, lines, codes));
    }

    /// The product, if it can be put into a cart now.
    Optional<Product> forSale(Sku sku) {
        return sources.products().apply(List.of(sku)).stream()
                .filter(Product::active)
                .findFirst();
    }

    private List<CartView.Line> lines(Cart cart) {
        if (cart.isEmpty()) {
            return List.of();
        }
        List<Sku> skus = cart.lines().stream().map(CartLine::sku).toList();
        Map<Sku, Product> sold = sources.products().apply(skus).stream()
                .filter(Product::active)
                .collect(Collectors.toMap(Product::sku, Function.identity()));
        Map<Sku, Stock> stock = sources.stock().apply(skus);
        return cart.lines().stream()
                .map(line -> line(line, Optional.ofNullable(sold.get(line.sku())), stock))
                .toList();
    }

    private static CartView.Line line(CartLine line, Optional<Product> found, Map<Sku, Stock> stock) {
        Optional<Product> product = found.filter(sold -> sold.price().isSameCurrency(line.priceWhenAdded()));
        long available =
                product.isEmpty() ? 0 : stock.getOrDefault(line.sku(), NONE).available();
        return new CartView.Line(line, product, product.map(Product::price).orElse(line.priceWhenAdded()), available);
    }

    private Quote quote(Cart cart, List<CartView.Line> lines, List<CouponCode> codes) {
        List<RefusedCoupon> refused = new ArrayList<>();
        List<Coupon> usable = codes.isEmpty() ? List.of() : usable(cart, codes, refused);
        Map<Slug, Category> tree = usable.isEmpty() ? Map.of() : tree();
        List<PricedLine> priced = lines.stream().map(line -> priced(line, tree)).toList();
        Quote quote = pricing.pricing().quote(cart.currency().orElse(pricing.empty()), priced, usable);
        refused.addAll(quote.refused());
        return new Quote(quote.totals(), quote.applied(), refused);
    }

    private List<Coupon> usable(Cart cart, List<CouponCode> codes, List<RefusedCoupon> refused) {
        Map<CouponCode, Coupon> terms = coupons.find(codes).stream()
                .map(CouponStatus::coupon)
                .collect(Collectors.toMap(Coupon::code, Function.identity()));
        List<Coupon> usable = new ArrayList<>();
        for (CouponCode code : codes) {
            Optional<CouponRefusal> why = coupons.check(code, cart.owner());
            if (why.isEmpty() && terms.containsKey(code)) {
                usable.add(terms.get(code));
            } else {
                refused.add(new RefusedCoupon(code, why.orElse(CouponRefusal.UNKNOWN)));
            }
        }
        return usable;
    }

    /// Only a coupon asks where a category stands; all of them together are one question.
    private Map<Slug, Category> tree() {
        return categories.all().stream().collect(Collectors.toMap(Category::slug, Function.identity()));
    }

    private static PricedLine priced(CartView.Line line, Map<Slug, Category> tree) {
        return new PricedLine(
                line.line().sku(),
                line.line().quantity(),
                line.unitPrice(),
                line.product()
                        .flatMap(Product::category)
                        .map(slug -> upwards(slug, tree))
                        .orElse(Set.of()),
                line.product().flatMap(Product::merchant));
    }

    /// The category and those above it.
    private static Set<Slug> upwards(Slug category, Map<Slug, Category> tree) {
        Set<Slug> path = new LinkedHashSet<>();
        Optional<Slug> next = Optional.of(category);
        while (next.isPresent() && path.add(next.get())) {
            next = Optional.ofNullable(tree.get(next.get())).flatMap(Category::parent);
        }
        return path;
    }
}
