package dev.stoa.bootstrap.web;

import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        phone.type("#q", "harbour");
        phone.press("#suggestions a[href='/products/harbour-table-lamp']");
        phone.awaitText("A turned oak base");
        phone.isFitForEverybody();
    }

    private static void fillTheCart(Browser phone) {
        phone.press(".buy button");
        phone.awaitText("is in your cart");
        phone.press("#notice a[href='/cart']");
        phone.awaitText("Your cart");
        phone.type("#code", "WELCOME10");
        phone.press(".coupon button");
        phone.awaitText("−£4.80");
        phone.isFitForEverybody();
        phone.press("a[href='/checkout']");
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
        phone.awaitText("Cancel this order");
        phone.awaitListening();
        move(shop, order, "pack");
        phone.awaitStatus("Packed");
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
