package dev.stoa.bootstrap.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.stoa.application.catalog.CatalogChanges;
import dev.stoa.domain.Ids;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Offer;
import dev.stoa.domain.catalog.OfferDetails;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.Coupons;
import dev.stoa.domain.coupon.Discount;
import dev.stoa.domain.coupon.Scope;
import dev.stoa.domain.coupon.UseLimits;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// The offers of the merchants, begun before or after the opening, and the shop's own coupons.
@Singleton
final class DemoDeals {

    private final CatalogChanges changes;
    private final Offers offers;
    private final Coupons coupons;
    private final Ids ids;
    private final InstantSource clock;

    DemoDeals(CatalogChanges changes, Offers offers, Coupons coupons, Ids ids, InstantSource clock) {
        this.changes = changes;
        this.offers = offers;
        this.coupons = coupons;
        this.ids = ids;
        this.clock = clock;
    }

    void coupons() {
        coupons.create(Coupon.simple(new CouponCode("WELCOME10"), new Discount.Percent(10)));
        coupons.create(Coupon.simple(new CouponCode("FREESHIP"), new Discount.FreeShipping()));
        coupons.create(new Coupon(
                new CouponCode("TAKE5"),
                new Discount.Fixed(pounds(5)),
                Optional.of(pounds(30)),
                Scope.EVERYTHING,
                Optional.empty(),
                Optional.empty(),
                UseLimits.NONE,
                true));
    }

    void offers() {
        Instant opening = clock.instant();
        for (NamedCsvRecord row : new DemoFile("offers.csv").rows()) {
            OfferDetails details = details(row, opening);
            DemoCoupon.of(row, details).ifPresent(coupons::create);
            changes.createOffer(new OfferId(ids.next("off")), details);
        }
    }

    /// The offers that are live now.
    List<Offer> live() {
        return offers.live(Optional.empty(), PageRequest.first(PageRequest.MAX_LIMIT))
                .items();
    }

    private static OfferDetails details(NamedCsvRecord row, Instant opening) {
        return new OfferDetails(
                Slug.of(row.getField("merchant"), "merchant"),
                row.getField("title"),
                Optional.of(row.getField("code")).filter(code -> !code.isEmpty()),
                row.getField("terms"),
                opening.plus(Duration.parse(row.getField("starts"))),
                opening.plus(Duration.parse(row.getField("ends"))));
    }

    private static Money pounds(long amount) {
        return Money.ofMajor(CurrencyUnit.GBP, amount);
    }
}
