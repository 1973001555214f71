package dev.stoa.bootstrap.replay;

import dev.stoa.bootstrap.client.Json;
import dev.stoa.domain.catalog.Sku;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class TallyTest {

    private static final CurrencyUnit GBP = CurrencyUnit.of("GBP");
    private static final Sku MUG = new Sku("21754");
    private static final Sku LAMP = new Sku("85123A");
    private static final Sale SALE = new Sale("ord_1", Map.of(MUG, 6L, LAMP, 1L), 2045);

    private final Tally tally = new Tally(Map.of(MUG, Money.ofMinor(GBP, 295), LAMP, Money.ofMinor(GBP, 275)));

    @Test
    void everyInvoiceIsInExactlyOnePlaceAndRevenueIsPriceTimesQuantity() {
        tally.count(new Outcome.Placed(SALE));
        tally.count(new Outcome.Replayed(SALE));
        tally.count(new Outcome.Cancelled());
        tally.count(new Outcome.Refused("no_customer"));
        tally.count(new Outcome.Refused("no_customer"));
        ReplayReport report = tally.report(GBP, 1.5);
        assertThat(report.invoices().all()).isEqualTo(5);
        assertThat(report.lines()).isEqualTo(4);
        assertThat(report.revenue()).isEqualTo(Money.ofMinor(GBP, 2 * (6 * 295 + 275)));
        assertThat(report.agrees()).isTrue();
    }

    @Test
    void aPennyOffIsNoticed() {
        tally.count(new Outcome.Placed(new Sale("ord_1", SALE.sold(), 2046)));
        assertThat(tally.report(GBP, 1).agrees()).isFalse();
    }

    @Test
    void theReportForProgramsHasTheFixedNames() {
        tally.count(new Outcome.Placed(SALE));
        tally.count(new Outcome.Refused("partial_return"));
        tally.leftOut(Map.of("no_price", 2));
        tally.answered(TimeUnit.MILLISECONDS.toNanos(2));
        assertThat(Json.write(tally.report(GBP, 1.25).fields()))
                .startsWith(
                        "{\"invoices\":2,\"placed\":1,\"replayed\":0,\"cancelled\":0,\"refused\":{\"partial_return\":1},"
                                + "\"lines\":2,\"linesLeftOut\":{\"no_price\":2},"
                                + "\"revenue\":{\"amount\":2045,\"currency\":\"GBP\"},")
                .contains("\"seconds\":1.25,\"p50Ms\":2.0");
    }

    @Test
    void theReportForPeopleNamesEveryReason() {
        tally.count(new Outcome.Placed(SALE));
        tally.count(new Outcome.Refused("partial_return"));
        assertThat(tally.report(GBP, 1).text()).contains("2 invoices", "partial_return", "GBP 20.45");
    }
}
