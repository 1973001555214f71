package dev.stoa.bootstrap.replay;

import dev.stoa.domain.catalog.Sku;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class BasketTest {

    private static final Sku MUG = new Sku("21754");
    private static final Sku LAMP = new Sku("85123A");
    private static final Sku POSTAGE = new Sku("POST");
    private static final Set<Sku> KNOWN = Set.of(MUG, LAMP);

    @Test
    void linesOfOneProductAddUp() {
        Basket basket = basket(
                "600001",
                new InvoiceLine(LAMP, 1, true),
                new InvoiceLine(MUG, 2, true),
                new InvoiceLine(LAMP, 3, true));
        assertThat(basket.wanted()).isEqualTo(Map.of(LAMP, 4L, MUG, 2L));
        assertThat(basket.leftOut()).isEmpty();
    }

    @Test
    void linesThatAreNoProductsAreLeftOutByReason() {
        Basket basket = basket(
                "600001",
                new InvoiceLine(POSTAGE, 1, true),
                new InvoiceLine(MUG, 0, true),
                new InvoiceLine(MUG, -3, true),
                new InvoiceLine(LAMP, 1, false));
        assertThat(basket.isEmpty()).isTrue();
        assertThat(basket.leftOut()).isEqualTo(Map.of("unknown_product", 1, "no_quantity", 2, "no_price", 1));
    }

    @Test
    void aCancellationWantsWhatCameBack() {
        Basket basket = basket("C600001", new InvoiceLine(MUG, -3, true), new InvoiceLine(LAMP, 1, true));
        assertThat(basket.wanted()).isEqualTo(Map.of(MUG, 3L));
        assertThat(basket.leftOut()).isEqualTo(Map.of("no_quantity", 1));
    }

    private static Basket basket(String number, InvoiceLine... lines) {
        return Basket.of(new Invoice(number, Optional.of("17850"), List.of(lines)), KNOWN);
    }
}
