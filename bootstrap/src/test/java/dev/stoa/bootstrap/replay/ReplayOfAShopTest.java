package dev.stoa.bootstrap.replay;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.cli.Cli;
import dev.stoa.bootstrap.client.ShopClient;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Inventory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A file of sales imported and replayed through a running shop, twice.
class ReplayOfAShopTest {

    private static final String SALES = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            700001,10001,BLUE TEA TOWEL,3,2010-12-01 08:26,2.55,17001,United Kingdom
            700001,10002a,RED LANTERN,2,2010-12-01 08:26,3.39,17001,United Kingdom
            700001,10001,BLUE TEA TOWEL,1,2010-12-01 08:26,2.55,17001,United Kingdom
            700002,10002A,RED LANTERN,4,2010-12-01 08:34,3.39,17002,United Kingdom
            700002,POST,POSTAGE,1,2010-12-01 08:34,18.00,17002,United Kingdom
            700003,10001,BLUE TEA TOWEL,2,2010-12-01 08:40,2.55,,United Kingdom
            700004,10003,,1,2010-12-01 08:41,0.00,17002,United Kingdom
            700005,10001,BLUE TEA TOWEL,1200,2010-12-01 08:45,2.55,17003,United Kingdom
            C700006,10002A,RED LANTERN,-4,2010-12-02 09:00,3.39,17002,United Kingdom
            C700007,10001,BLUE TEA TOWEL,-1,2010-12-02 09:10,2.55,17001,United Kingdom
            700009,10001
            C700008,10001,BLUE TEA TOWEL,-7,2010-12-02 09:20,2.55,17009,United Kingdom
            """;

    @Test
    void everyInvoiceIsAccountedForAndASecondReplayPlacesNothing(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("sales.csv"), SALES);
        try (TestShop shop = new TestShop()) {
            URI url = URI.create("http://localhost:" + shop.server().port());
            assertThat(Cli.run(
                            "import",
                            "--url=" + url,
                            "--operator-key=" + TestShop.OPERATOR_KEY,
                            "--format=online-retail",
                            file.toString()))
                    .isZero();

            ReplayReport first = Replay.run(ShopClient.of(url), file, (sent, of) -> {});
            assertThat(first.invoices())
                    .isEqualTo(new ReplayReport.Invoices(
                            2,
                            0,
                            1,
                            Map.of(
                                    "no_customer", 1,
                                    "no_products", 1,
                                    "no_acceptable_line", 1,
                                    "partial_return", 1,
                                    "no_matching_order", 1)));
            assertThat(first.leftOut()).containsEntry("unreadable", 1);
            assertThat(first.lines()).isEqualTo(3);
            assertThat(first.revenue().getAmountMinorLong()).isEqualTo(4 * 255 + 2 * 339 + 4 * 339);
            assertThat(first.agrees()).isTrue();

            ReplayReport second = Replay.run(ShopClient.of(url), file, (sent, of) -> {});
            assertThat(second.invoices().placed()).isZero();
            assertThat(second.invoices().replayed()).isEqualTo(2);
            assertThat(second.invoices().all()).isEqualTo(first.invoices().all());
            assertThat(second.revenue()).isEqualTo(first.revenue());
            assertThat(second.agrees()).isTrue();

            // 1,200 and 6 towels were sold in the file, 4 of them here; the 4 lanterns of the cancelled order came
            // back.
            var stock = shop.part(Inventory.class).stock(List.of(new Sku("10001"), new Sku("10002A")));
            assertThat(stock.values()).allMatch(each -> each.onHand() >= 0 && each.reserved() == 0);
        }
    }
}
