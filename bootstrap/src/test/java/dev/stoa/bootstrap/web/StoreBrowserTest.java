package dev.stoa.bootstrap.web;

import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/// Buys something on a phone.
class StoreBrowserTest {

    private static final String ANN = "ann@example.com";

    @ParameterizedTest
    @ValueSource(strings = {"inmemory", "redis-postgres"})
    void somebodyWithAPhoneFindsALampBuysItAndSeesItPacked(String profile) {
        Map<String, Object> settings = new HashMap<>(Stores.of(profile));
        settings.put("stoa.demo-data", "on");
        Chromium.found();
        try (TestShop shop = new TestShop(settings);
                Browser phone = Browser.phone(shop);
                Visitor outbox = new Visitor(shop)) {
            findALamp(phone);
            fillTheCart(phone);
            signIn(phone, outbox);
            pay(phone);
            seeItPacked(phone, shop);
            phone.hasBeenQuiet();
        }
    }

    private static void findALamp(Browser phone) {
        phone.open("/");
        phone.isFitForEverybody();
        phone.open("/categories/lighting");
        phone.press("#sort option[value='-price']");
        phone.awaitFirst("#shelf .product-name", "Arc Floor Lamp");
        phone.press("#sort option[value='price']");
        phone.awaitFirst("#shelf .product-name", "Plug-in Night Light");
        phone.isFitForEverybody();
        phone.open("/search?q=lamp");
        phone.press(".facet-box summary");
        phone.type("[name=minPrice]", "cheap\t");
        phone.awaitText("Write prices such as 20 or 19.99.");
        phone.awaitText("Clear");
        phone.isFitForEverybody();
        chooseBySuggestionWithKeys(phone);
        phone.awaitText("A turned oak base");
        phone.open("/");
        phone.type("#q", "harbour");
        phone.press("#suggestions a[href='/products/harbour-table-lamp']");
        phone.awaitText("A turned oak base");
        phone.isFitForEverybody();
    }

    private static void chooseBySuggestionWithKeys(Browser phone) {
        phone.type("#q", "harbour");
        phone.awaitFirst("#suggestions a span", "Harbour Table Lamp");
        phone.isFitForEverybody();
        phone.type("#q", "harbour" + Keys.ESCAPE);
        phone.await("#suggestions:empty");
        phone.type("#q", "harbour lamp");
        phone.awaitFirst("#suggestions a span", "Harbour Table Lamp");
        phone.hold(Keys.ARROW_DOWN);
        phone.await("#q[aria-activedescendant='suggestion-harbour-table-lamp'][aria-expanded=true]");
        phone.fetchAgain("/search/suggestions?q=harbour", "#suggestions");
        phone.hold(Keys.ENTER);
    }

    private static void fillTheCart(Browser phone) {
        phone.press("[data-step='1']");
        phone.press(".buy button[type=submit]");
        phone.awaitText("is in your cart");
        phone.press("#notice a[href='/cart']");
        phone.type("#note", "In blue");
        phone.press("#less-LMP-001");
        awaitQuantity(phone, "1");
        phone.await("#less-LMP-001:focus");
        phone.pressTwice("#more-LMP-001");
        awaitQuantity(phone, "3");
        phone.awaitTyped("#note", "In blue");
        phone.type("#quantity-LMP-001", "9999" + Keys.ENTER);
        phone.awaitText("Type a whole number from 0 to 999.");
        awaitQuantity(phone, "3");
        phone.await("#quantity-LMP-001:focus");
        phone.isFitForEverybody();
        phone.press("#remove-LMP-001");
        phone.awaitText("Taken out of your cart.");
        phone.await("h1:focus");
        phone.open("/products/harbour-table-lamp");
        phone.press(".buy button[type=submit]");
        phone.awaitText("is in your cart");
        phone.press("#notice a[href='/cart']");
        phone.awaitText("Your cart");
        phone.type("#code", "NOPE");
        phone.press("#apply");
        phone.awaitAnnounced("There is no such coupon.");
        phone.type("#code", "WELCOME10");
        phone.press("#apply");
        phone.awaitText("−£4.80");
        phone.isFitForEverybody();
        phone.press("a[href='/checkout']");
    }

    /// As the shop answered, when the page has taken it in.
    private static void awaitQuantity(Browser phone, String quantity) {
        phone.await("#cart:not(.htmx-settling) #quantity-LMP-001[value='%s']".formatted(quantity));
    }

    private static void signIn(Browser phone, Visitor outbox) {
        phone.awaitText("No password: we send you a code.");
        phone.isFitForEverybody();
        phone.type("#recipient", ANN);
        phone.press("main form button");
        phone.awaitText("Type the code");
        phone.isFitForEverybody();
        phone.type("#code", outbox.code(ANN));
        phone.press("main form button");
    }

    private static void pay(Browser phone) {
        phone.awaitText("Where shall it go?");
        phone.isFitForEverybody();
        phone.type("#name", "Ann Archer");
        phone.type("#line1", "12 Market Street");
        phone.type("#city", "Leeds");
        phone.type("#postcode", "LS1 1AA");
        phone.press(".summary button");
        phone.awaitText("Thank you. Your order is in.");
        phone.isFitForEverybody();
    }

    private static void seeItPacked(Browser phone, TestShop shop) {
        String order = phone.path().replace("/orders/", "");
        phone.press(".ask summary");
        phone.awaitListening();
        move(shop, order, "pack");
        phone.awaitStatus("Packed");
        phone.await(".ask[open]");
        phone.look(false);
        move(shop, order, "ship");
        phone.look(true);
        phone.awaitStatus("On its way");
    }

    private static void move(TestShop shop, String order, String step) {
        var moved = shop.send(
                "POST",
                "/api/v1/admin/orders/%s/%s".formatted(order, step),
                "",
                "Authorization",
                "Bearer " + TestShop.OPERATOR_KEY);
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    }
}
