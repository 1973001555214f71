package dev.stoa.bootstrap.http;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.inmemory.InMemoryAdapters;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HealthTest {

    @Test
    void aShopWhoseBackendIsDownIsAliveButNotReadyUntilItComesBack() {
        try (TestShop shop = new TestShop()) {
            assertThat(shop.get("/health/ready").statusCode()).isEqualTo(200);
            InMemoryAdapters memory = shop.part(InMemoryAdapters.class);

            memory.goDown();
            var down = shop.get("/health/ready");
            assertThat(down.statusCode()).isEqualTo(503);
            assertThat(down.body())
                    .contains("{\"port\":\"order\",\"adapter\":\"inmemory\",\"state\":\"down\",\"vital\":true}");
            assertThat(shop.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(shop.get("/api/v1/products").statusCode()).isEqualTo(503);

            memory.comeBack();
            assertThat(shop.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }
}
