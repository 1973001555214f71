package dev.stoa.bootstrap.web;

import dev.stoa.application.audit.AuditLog;
import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.application.ratelimit.LimitTier;
import dev.stoa.application.ratelimit.Limiter;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.accesslist.Access;
import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.domain.accesslist.Cidr;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.Coupons;
import dev.stoa.domain.credit.Credits;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.Flags;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.webhook.Webhooks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What operators change with the console's forms.
class ConsoleFormsHttpTest {

    @AutoClose
    private final TestShop shop = new TestShop(Map.of("stoa.demo-data", "on", "stoa.limits", "on"));

    @AutoClose
    private final Visitor operator = new Visitor(shop);

    @BeforeEach
    void signIn() {
        operator.get("/console/sign-in");
        operator.submit("/console/sign-in", "key", TestShop.OPERATOR_KEY);
    }

    private List<Flag> flags() {
        return shop.part(Flags.class).all().flags();
    }

    @Test
    void aFlagIsMadeForSomeSwitchedOffAndRemoved() {
        operator.get("/console/flags/edit");
        operator.submit(
                "/console/flags",
                "name",
                "new-checkout",
                "enabled",
                "on",
                "percent",
                "12.5",
                "segments",
                "partner",
                "users",
                "cus_1\r\ncus_2");
        assertThat(operator.page().body()).contains("new-checkout is on.", "12.5 %; 2 customers; partner");
        assertThat(flags()).singleElement().satisfies(flag -> {
            assertThat(flag.basisPoints()).isEqualTo(1_250);
            assertThat(flag.users()).containsExactly("cus_1", "cus_2");
        });
        operator.submit("/console/flags/switch");
        assertThat(flags().getFirst().enabled()).isFalse();
        operator.submit("/console/flags/remove");
        assertThat(flags()).isEmpty();
    }

    @Test
    void whatIsWrongWithAFlagStandsBesideItAndWhatWasTypedStays() {
        operator.get("/console/flags/edit");
        operator.submit("/console/flags", "name", "Not A Word", "percent", "12.345", "description", "Kept as typed");
        assertThat(operator.page().statusCode()).isEqualTo(422);
        assertThat(operator.page().body()).contains("Not A Word", "Kept as typed", "aria-invalid=\"true\"");
        assertThat(flags()).isEmpty();
    }

    @Test
    void whoSavesAFlagThatSomebodyChangedIsToldSo() {
        operator.get("/console/flags/edit?name=guest-carts");
        Map<String, String> first = operator.fields("/console/flags", "name", "guest-carts", "enabled", "on");
        operator.post("/console/flags", first);
        assertThat(operator.post("/console/flags", first).body()).contains("Somebody changed guest-carts first");
    }

    @Test
    void anAddressIsDeniedButNotOnesOwnByMistake() {
        operator.get("/console/access");
        operator.submit("/console/access", "cidr", "203.0.113.0/24", "access", "deny", "hours", "2", "note", "greedy");
        assertThat(operator.page().body()).contains("203.0.113.0/24 is denied.", "greedy");
        operator.submit("/console/access", "cidr", "127.0.0.0/8", "access", "deny");
        assertThat(operator.page().body()).contains("would be shut out", "name=\"force\"");
        assertThat(shop.part(AccessRules.class).all().rules()).hasSize(1);
        operator.get("/console/access");
        operator.submit("/console/access/remove");
        assertThat(shop.part(AccessRules.class).all().rules()).isEmpty();
    }

    @Test
    void whoWouldShutThemselvesOutByRemovingARuleIsAskedWhetherTheyMeanIt() {
        shop.part(AccessRules.class).put(Access.DENY, Cidr.parse("127.0.0.0/8"), Optional.empty(), "");
        shop.part(AccessRules.class).put(Access.ALLOW, Cidr.parse("127.0.0.1"), Optional.empty(), "");
        operator.get("/console/access");
        Map<String, String> removal = operator.fields("/console/access/remove", "cidr", "127.0.0.1", "access", "allow");
        assertThat(operator.submit("/console/access/remove", "cidr", "127.0.0.1", "access", "allow")
                        .statusCode())
                .isEqualTo(422);
        assertThat(operator.page().body()).contains("would be shut out", "Remove the rule all the same");
        assertThat(shop.part(AccessRules.class).all().rules()).hasSize(2);
        removal.put("force", "yes");
        operator.post("/console/access/remove", removal);
        assertThat(shop.part(AccessRules.class).all().rules()).hasSize(1);
    }

    @Test
    void aBlockIsLifted() {
        Limiter limiter = shop.part(Limiter.class);
        for (int n = 0; n < 12; n++) {
            limiter.take(LimitRule.COUPON, LimitTier.ANONYMOUS, "ip:203.0.113.7");
        }
        operator.get("/console/limits");
        assertThat(operator.page().body()).contains("ip:203.0.113.7", "blocked for");
        operator.submit("/console/limits/lift");
        assertThat(operator.page().body()).contains("begins anew", "Nobody was refused.");
        assertThat(limiter.peek(LimitRule.COUPON, LimitTier.ANONYMOUS, "ip:203.0.113.7")
                        .orElseThrow()
                        .remaining())
                .isEqualTo(10);
        assertThat(operator.get("/console/limits?rule=coupon&who=203.0.113.7").body())
                .contains("10 of 10");
    }

    @Test
    void stockIsCounted() {
        operator.get("/console/stock?q=LMP-001");
        operator.submit("/console/stock/on-hand", "onHand", "77");
        Sku lamp = new Sku("LMP-001");
        assertThat(shop.part(Inventory.class).stock(List.of(lamp)).values())
                .extracting(Stock::onHand)
                .containsExactly(77L);
        operator.get("/console/stock?q=LMP-001");
        operator.submit("/console/stock/on-hand", "onHand", "-1");
        assertThat(operator.page().statusCode()).isEqualTo(422);
        operator.submit("/console/stock/on-hand", "onHand", "78");
        assertThat(operator.page().uri().getPath()).isEqualTo("/console/stock");
        assertThat(operator.page().body()).contains("LMP-001: 78 on hand.");
    }

    @Test
    void aCouponIsMadeAndSwitchedOff() {
        operator.get("/console/coupons");
        operator.submit(
                "/console/coupons", "code", "SPRING10", "kind", "percent", "percent", "10", "minimumSpend", "20.00");
        assertThat(operator.page().body()).contains("SPRING10 can be used from now on.", "from £20.00");
        operator.get("/console/coupons");
        operator.submit("/console/coupons", "code", "SPRING10", "kind", "percent", "percent", "10");
        assertThat(operator.page().body()).contains("There is a coupon of this code already.");
        operator.submit("/console/coupons/switch", "code", "SPRING10", "enabled", "off");
        assertThat(shop.part(Coupons.class)
                        .find(List.of(new CouponCode("SPRING10")))
                        .getFirst()
                        .enabled())
                .isFalse();
    }

    @Test
    void creditIsGrantedOnceHoweverOftenTheFormIsSent() {
        shop.part(Customers.class).findOrCreate(Recipient.parse("ann@example.com"), new CustomerId("cus_ann"));
        operator.get("/console/credits?customer=ann@example.com");
        Map<String, String> grant = operator.fields(
                "/console/credits/entries", "direction", "grant", "amount", "12.50", "reason", "A lamp came broken");
        assertThat(operator.post("/console/credits/entries", grant).body()).contains("£12.50", "A lamp came broken");
        operator.post("/console/credits/entries", grant);
        grant.put("amount", "-5.00");
        assertThat(operator.post("/console/credits/entries", grant).body()).contains("The amount must be more than 0");
        grant.put("amount", "5.00");
        grant.remove("direction");
        assertThat(operator.post("/console/credits/entries", grant).body())
                .contains("direction must be one of grant, debit");
        assertThat(shop.part(Credits.class)
                        .balance(new CustomerId("cus_ann"), CurrencyUnit.GBP)
                        .getAmountMinorLong())
                .isEqualTo(1_250);
    }

    @Test
    void theSecretOfAWebhookIsShownOnce() {
        operator.get("/console/webhooks");
        operator.submit("/console/webhooks", "url", "https://example.com/hook", "types", "order.*");
        assertThat(operator.page().body()).contains("whsec_");
        assertThat(operator.get("/console/webhooks").body())
                .contains("https://example.com/hook")
                .doesNotContain("whsec_");
        operator.submit("/console/webhooks/switch");
        assertThat(shop.part(Webhooks.class)
                        .list(PageRequest.first(10))
                        .items()
                        .getFirst()
                        .enabled())
                .isFalse();
    }

    @Test
    void clearingACacheShowsFirstHowMuchWouldGo() {
        assertThat(operator.get("/console/cache/clear?pattern=product:*").body())
                .contains("Nothing was deleted yet.");
        assertThat(operator.get("/console/cache/clear?pattern=").statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsNotThereIsSaidInTheConsole() {
        assertThat(operator.get("/console/orders/ord_none").statusCode()).isEqualTo(404);
        assertThat(operator.page().body()).contains("Go to the overview");
    }

    @Test
    void whatOperatorsDoHereIsInTheAuditWithoutTheFormsToken() {
        operator.get("/console/flags/edit");
        operator.submit("/console/flags", "name", "watched", "enabled", "on");
        assertThat(operator.get("/console/audit").body())
                .contains("POST /console/flags", "watched")
                .doesNotContain("csrf&#34;", "POST /console/sign-in");
    }

    @Test
    void theAuditTellsWhatWasDoneFromWhatWasRefused() {
        operator.get("/console/flags/edit");
        operator.submit("/console/flags", "name", "watched", "enabled", "on");
        assertThat(statuses()).first().isEqualTo(303);
        Map<String, String> stale = operator.fields("/console/flags/switch");
        operator.post("/console/flags/remove", operator.fields("/console/flags/remove"));
        assertThat(operator.post("/console/flags/switch", stale).body()).contains("There is no such flag any more.");
        assertThat(statuses()).first().isEqualTo(409);
        operator.post("/console/queues/message/retry", stale);
        assertThat(shop.part(AuditLog.class).newest(PageRequest.first(1)).items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.what().detail().after())
                        .hasValueSatisfying(after -> assertThat(after).contains("\"done\":0")));
    }

    private List<Integer> statuses() {
        return shop.part(AuditLog.class).newest(PageRequest.first(10)).items().stream()
                .map(entry -> entry.what().status().orElse(0))
                .toList();
    }
}
