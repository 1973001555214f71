package dev.stoa.web;

import dev.stoa.domain.InvalidInputException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FormTest {

    private static Form form(String value) {
        return new Form(Map.of("field", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/orders", "/search?q=a%20b&category=x"})
    void aPathOfThisShopIsTaken(String path) {
        assertThat(form(path).path("field")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "orders",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a b",
                "/a|b",
                "/%zz",
                "/a\r\nSet-Cookie: x"
            })
    void whatMayLeadElsewhereLeadsToTheFront(String path) {
        assertThat(form(path).path("field")).isEqualTo("/");
    }

    @Test
    void oneOfSomeWordsIsHeldOrRefused() {
        assertThat(form(" on ").oneOf("field", "on", "off")).isEqualTo("on");
        assertThatThrownBy(() -> form("On").oneOf("field", "on", "off"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("field must be one of on, off");
    }

    @Test
    void aFieldThatIsMissingIsEmpty() {
        assertThat(form("x").text("other")).isEmpty();
        assertThat(form("x").has("other")).isFalse();
        assertThat(form(" x ").text("field")).isEqualTo("x");
    }

    @Test
    void whatIsNoNumberIsWhatTheFormSays() {
        assertThat(form("12").number("field", 1)).isEqualTo(12);
        assertThat(form("0").number("field", 1)).isZero();
        for (String text : new String[] {"", "-1", "1.5", "9999999999", "two"}) {
            assertThat(form(text).number("field", 1)).as(text).isEqualTo(1);
        }
    }
}
