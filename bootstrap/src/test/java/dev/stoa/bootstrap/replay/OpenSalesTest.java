package dev.stoa.bootstrap.replay;

import dev.stoa.bootstrap.replay.OpenSales.Match;
import dev.stoa.domain.catalog.Sku;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class OpenSalesTest {

    private static final Sku MUG = new Sku("21754");
    private static final Sku LAMP = new Sku("85123A");
    private static final Sale FIRST = new Sale("ord_1", Map.of(MUG, 6L, LAMP, 1L), 1000);
    private static final Sale SECOND = new Sale("ord_2", Map.of(MUG, 6L, LAMP, 1L), 1000);

    private final OpenSales open = new OpenSales();

    @Test
    void theLatestSaleWithTheSameLinesIsTakenBackFirstAndOnlyOnce() {
        open.add("ann", FIRST);
        open.add("ann", SECOND);
        assertThat(open.take("ann", FIRST.sold())).isEqualTo(new Match.Whole(SECOND));
        assertThat(open.take("ann", FIRST.sold())).isEqualTo(new Match.Whole(FIRST));
        assertThat(open.take("ann", FIRST.sold())).isEqualTo(new Match.None());
    }

    @Test
    void partOfASaleIsNotTheSale() {
        open.add("ann", FIRST);
        assertThat(open.take("ann", Map.of(MUG, 5L))).isEqualTo(new Match.Part());
        assertThat(open.take("ann", Map.of(MUG, 7L))).isEqualTo(new Match.None());
        assertThat(open.take("ann", FIRST.sold())).isEqualTo(new Match.Whole(FIRST));
    }

    @Test
    void somebodyElsesSaleIsNotFound() {
        open.add("ann", FIRST);
        assertThat(open.take("bob", FIRST.sold())).isEqualTo(new Match.None());
    }
}
