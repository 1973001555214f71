package dev.stoa.web.console;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Page;
import dev.stoa.domain.catalog.Products;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PriceCurrencyTest {

    private static PriceCurrency over(Supplier<Object> answer) {
        Class<?>[] port = {Products.class};
        return new PriceCurrency((Products) Proxy.newProxyInstance(
                PriceCurrencyTest.class.getClassLoader(), port, (products, method, arguments) -> answer.get()));
    }

    @Test
    void aShopWithoutProductsHasPounds() {
        assertThat(over(() -> new Page<>(List.of(), Optional.empty())).get()).isEqualTo(CurrencyUnit.GBP);
    }

    /// Or credit would be granted in pounds by a shop that sells in euros.
    @Test
    void itIsNotGuessedWhileProductsAreAway() {
        PriceCurrency currency = over(() -> {
            throw new BackendException(BackendException.Kind.UNAVAILABLE, "away");
        });
        assertThatThrownBy(currency::get).isInstanceOf(BackendException.class);
    }
}
