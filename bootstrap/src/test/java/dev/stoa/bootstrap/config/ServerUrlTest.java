package dev.stoa.bootstrap.config;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServerUrlTest {

    @Test
    void aUrlIsTakenApart() {
        ServerUrl url = ServerUrl.parse("postgres://ann:hush%2F1%2B%40@db.example:5433,[::1]:5434/shop?sslmode=require")
                .orElseThrow();
        assertThat(url.user()).contains("ann");
        assertThat(url.password().map(Secret::value)).contains("hush/1+@");
        assertThat(url.hosts()).containsExactly("db.example:5433", "[::1]:5434");
        assertThat(url.path()).isEqualTo("shop");
        assertThat(url.parameter("sslmode")).contains("require");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://postgres:hush/1+@localhost:18432/postgres",
                "postgres://postgres:hush?1@localhost/postgres",
                "postgres://postgres:hush#1@localhost/postgres",
                "jdbc:postgresql://localhost/shop?user=ann&password=hu@sh",
                "redis://:hu@sh@localhost",
                "redis://:hu@sh?1@localhost",
                "redis://:hush%zz@localhost",
                "redis://:hush@localhost:99999",
                "redis://:hush@localhost:port"
            })
    void whatIsNotEncodedOrNoAddressIsRefusedAndNothingOfThePasswordIsShown(String url) {
        assertThat(ServerUrl.parse(url)).isEmpty();
        assertThat(ServerUrl.masked(url))
                .doesNotContain("hush")
                .doesNotContain("hu@")
                .doesNotContain("sh?")
                .doesNotEndWith("sh");
    }
}
