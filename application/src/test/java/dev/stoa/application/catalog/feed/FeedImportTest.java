package dev.stoa.application.catalog.feed;

import dev.stoa.application.catalog.CatalogChanges;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductFilter;
import dev.stoa.domain.catalog.ProductSort;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FeedImportTest {

    private static final String HEADER = "sku,name,description,price,currency,category,merchant,tags,stock\n";
    private static final String MUG =
            "M1,Red mug,\"Holds tea, or \"\"coffee\"\"\",4.99,GBP,Kitchen > Mugs,Ann & Co,red|gift,7\n";
    private static final String SALES =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryAdapters adapters = new InMemoryAdapters(clock);
    private final AtomicInteger ids = new AtomicInteger();
    private final FeedImport feeds = feeds();

    private FeedImport feeds() {
        CatalogChanges changes = new CatalogChanges(
                adapters.products(), adapters.categories(), adapters.merchants(), adapters.offers(), tags -> {});
        var stocking = new Stocking(
                changes, adapters.products(), adapters.inventory(), prefix -> prefix + "_" + ids.incrementAndGet());
        return new FeedImport(stocking, clock);
    }

    private ImportReport run(String text) {
        return run(text.getBytes(StandardCharsets.UTF_8), FeedFormat.PRODUCTS);
    }

    private ImportReport run(byte[] bytes, FeedFormat format) {
        return run(bytes, ImportTerms.of(format));
    }

    private ImportReport rehearse(String text, FeedFormat format) {
        return run(text.getBytes(StandardCharsets.UTF_8), new ImportTerms(format, OptionalLong.empty(), true));
    }

    private ImportReport run(byte[] bytes, ImportTerms terms) {
        return feeds.run(
                new FeedSource() {
                    @Override
                    public InputStream open() {
                        return new ByteArrayInputStream(bytes);
                    }

                    @Override
                    public long size() {
                        return bytes.length;
                    }
                },
                terms);
    }

    private Product product(String sku) {
        return adapters.products().bySkus(List.of(new Sku(sku))).getFirst();
    }

    private long onHand(String sku) {
        return adapters.inventory().stock(List.of(new Sku(sku))).values().stream()
                .mapToLong(Stock::onHand)
                .sum();
    }

    private static Map<String, Long> reasons(ImportReport status) {
        return status.rejected().stream().collect(Collectors.toMap(Rejections::reason, Rejections::count));
    }

    @Test
    void aRowBecomesAProductWithItsCategoryMerchantTagsAndStock() {
        ImportReport status = run(HEADER + MUG);
        assertThat(status.over()).isTrue();
        assertThat(status.failure()).isEmpty();
        assertThat(status.progress()).isEqualTo(1);
        assertThat(status.counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0));
        Product mug = product("M1");
        assertThat(mug.description()).isEqualTo("Holds tea, or \"coffee\"");
        assertThat(mug.price().getAmountMinorLong()).isEqualTo(499);
        assertThat(mug.category().orElseThrow().value()).isEqualTo("kitchen-mugs");
        assertThat(mug.merchant().orElseThrow().value()).isEqualTo("ann-co");
        assertThat(mug.tags()).containsExactly("gift", "red");
        assertThat(onHand("M1")).isEqualTo(7);
        assertThat(adapters.categories().all())
                .extracting(c -> c.slug().value())
                .containsExactly("kitchen", "kitchen-mugs");
    }

    @Test
    void aHeaderWithoutAColumnThatMustBeThereIsSaidOnceAndNoRowIsTaken() {
        ImportReport report = run("SKU;Title;Price\nM1;Mug;4.99\nM2;Cup;3.99\n");
        assertThat(report.failure())
                .contains("the header has no column name, currency; there must be sku, name, price, currency");
        assertThat(report.counts().rows()).isZero();
        assertThat(report.over()).isTrue();
    }

    @Test
    void theSameFeedAgainChangesNothing() {
        run(HEADER + MUG);
        Product before = product("M1");
        assertThat(run(HEADER + MUG).counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0));
        assertThat(product("M1")).isEqualTo(before);
    }

    @Test
    void whatDiffersIsChangedAndTheSlugStays() {
        run(HEADER + MUG);
        assertThat(run(HEADER + MUG.replace("Red mug", "Big red mug")).counts())
                .isEqualTo(new ImportCounts(1, 0, 1, 0, 0));
        assertThat(product("M1").name()).isEqualTo("Big red mug");
        assertThat(product("M1").slug().value()).isEqualTo("red-mug");
        assertThat(run(HEADER + MUG.replace("Red mug", "Big red mug").replace(",7\n", ",9\n"))
                        .counts())
                .isEqualTo(new ImportCounts(1, 0, 1, 0, 0));
        assertThat(onHand("M1")).isEqualTo(9);
    }

    @Test
    void badRowsAreReportedByReasonAndLineAndTheGoodOnesKept() {
        ImportReport status = run(HEADER
                + MUG
                + ",No sku,,1,GBP,,,,\n"
                + "X1,,,1,GBP,,,,\n"
                + "X2,Cheap,,-1,GBP,,,,\n"
                + "X3,Free?,,abc,GBP,,,,\n"
                + "X4,Odd,,1.999,GBP,,,,\n"
                + "X5,Foreign,,1,XXQ,,,,\n"
                + "XA,Nobody's,,1.00,XXX,,,,\n"
                + "XB,Whole yen,,100.00,JPY,,,,\n"
                + "X6,\"never closed,,1,GBP,,,,\n"
                + "X7,short,1\n"
                + "X8,Ruler 12\" long,,1,GBP,,,,\n"
                + "X9,Minus,,1,GBP,,,,-4\n"
                + "Y1,\"Two\nlines\",,2,GBP,,,,3\n");
        assertThat(reasons(status))
                .containsOnly(
                        Map.entry("sku-required", 1L),
                        Map.entry("name-required", 1L),
                        Map.entry("price-range", 2L),
                        Map.entry("price-format", 1L),
                        Map.entry("currency-format", 2L),
                        Map.entry("row-quote", 1L),
                        Map.entry("row-columns", 1L),
                        Map.entry("stock-range", 1L));
        assertThat(status.counts()).isEqualTo(new ImportCounts(14, 4, 0, 0, 10));
        assertThat(status.rejected())
                .filteredOn(each -> each.reason().equals("row-quote"))
                .allSatisfy(each -> assertThat(each.samples().getFirst().line()).isEqualTo(11));
        assertThat(product("X8").name()).isEqualTo("Ruler 12\" long");
    }

    @Test
    void latin1GzipAndJsonLinesAreRead() throws IOException {
        String brulee = HEADER + "C1,Crème brûlée,,3,GBP,,,,\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            run(brulee.getBytes(charset), FeedFormat.PRODUCTS);
            assertThat(product("C1").name()).as(charset.name()).isEqualTo("Crème brûlée");
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((HEADER + MUG).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run(packed.toByteArray(), FeedFormat.PRODUCTS).counts().created())
                .isEqualTo(1);
        ImportReport json = run(
                "{\"sku\":\"J1\",\"name\":\"Jug\",\"price\":2.50,\"currency\":\"GBP\",\"tags\":[\"a\",\"b\"]}\n{oops\n"
                        + "{\"sku\":\"J2\",\"name\":\"Jar\",\"price\":\"1\",\"currency\":\"GBP\",\"stock\":4}");
        assertThat(json.counts()).isEqualTo(new ImportCounts(3, 2, 0, 0, 1));
        assertThat(product("J1").tags()).containsExactly("a", "b");
        assertThat(onHand("J2")).isEqualTo(4);
    }

    @Test
    void salesBecomeProductsOfTheirStockCodes() {
        String sales = SALES
                + "1,85123a,WHITE HEART,6,2010-12-01 08:26,2.55,1,United Kingdom\n"
                + "2,85123A,WHITE HANGING HEART T-LIGHT HOLDER ,2,2010-12-01 08:26,2.95,,United Kingdom\n"
                + "3,85123A,,-5,2010-12-01 08:26,0,,United Kingdom\n"
                + "C4,85123A,WHITE HANGING HEART T-LIGHT HOLDER,-1,2010-12-01 08:26,2.95,1,United Kingdom\n"
                + "5,POST,POSTAGE,1,2010-12-01 08:26,18,1,France\n"
                + "A6,B,Adjust bad debt,1,2010-12-01 08:26,-11062.06,,United Kingdom\n"
                + "7,22222,,3,2010-12-01 08:26,1.25,,United Kingdom\n"
                + "8,33333,FREE THING,3,2010-12-01 08:26,0,,United Kingdom\n"
                + "9,44444,LOST,many,2010-12-01 08:26,1,,United Kingdom\n";
        ImportReport status = run(sales.getBytes(StandardCharsets.UTF_8), FeedFormat.ONLINE_RETAIL);
        assertThat(status.counts()).isEqualTo(new ImportCounts(9, 1, 0, 0, 5));
        assertThat(reasons(status))
                .containsOnly(
                        Map.entry("stockcode-fee", 2L),
                        Map.entry("description-required", 1L),
                        Map.entry("unitprice-required", 1L),
                        Map.entry("quantity-format", 1L));
        assertThat(product("85123A").price().getAmountMinorLong()).isEqualTo(295);
        assertThat(product("85123A").category().orElseThrow().value()).isEqualTo("lights-and-candles");
        assertThat(onHand("85123A")).isEqualTo(8);
        assertThat(run(sales.getBytes(StandardCharsets.UTF_8), FeedFormat.ONLINE_RETAIL)
                        .counts()
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void aDryRunCountsWhatWouldBecomeOfTheRowsAndChangesNothing() {
        run(HEADER + MUG + "M2,Blue mug,,4.99,GBP,,,,\nM3,Old mug,,1,GBP,,,,\n");
        adapters.products().mark(product("M3").id(), 1, Product.Status.ARCHIVED);
        String changed = MUG.replace(",7\n", ",9\n");
        String feed = HEADER
                + changed
                + "M2,Blue mug,,4.99,GBP,,,,\n"
                + "M3,Old mug,,1,GBP,,,,\n"
                + "M4,New mug,,5,GBP,Kitchen > New,Bob,,3\n"
                + "M5,No price,,,GBP,,,,\n";
        ImportReport dry = rehearse(feed, FeedFormat.PRODUCTS);
        assertThat(dry.counts()).isEqualTo(new ImportCounts(5, 1, 1, 1, 2));
        assertThat(reasons(dry)).containsOnly(Map.entry("sku-archived", 1L), Map.entry("price-required", 1L));
        assertThat(onHand("M1")).isEqualTo(7);
        assertThat(adapters.products().bySkus(List.of(new Sku("M4")))).isEmpty();
        assertThat(adapters.categories().all())
                .extracting(c -> c.slug().value())
                .doesNotContain("kitchen-new");
        assertThat(run(feed).counts()).isEqualTo(dry.counts());
        assertThat(rehearse(feed, FeedFormat.PRODUCTS).counts()).isEqualTo(new ImportCounts(5, 0, 0, 3, 2));
    }

    @Test
    void aDryRunOfSalesGathersTheirProducts() {
        String sales = SALES + "1,85123A,WHITE HEART,6,2010-12-01 08:26,2.55,1,United Kingdom\n";
        assertThat(rehearse(sales, FeedFormat.ONLINE_RETAIL).counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0));
        run(sales.getBytes(StandardCharsets.UTF_8), FeedFormat.ONLINE_RETAIL);
        assertThat(rehearse(sales, FeedFormat.ONLINE_RETAIL).counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0));
    }

    @Test
    void whatIsNoTextIsToldFromAHeaderThatLacksColumns() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
        byte[] spreadsheet = {'P', 'K', 3, 4, 20, 0, 6, 0};
        byte[] wide = "sku,name\n".getBytes(StandardCharsets.UTF_16);
        for (byte[] other : List.of(picture, spreadsheet, wide)) {
            assertThat(run(other, FeedFormat.PRODUCTS).failure())
                    .contains("this is no text; send CSV with a header or JSON lines, plain or gzip, in UTF-8");
        }
    }

    @Test
    void productsOfOneNameGetDifferentSlugs() {
        run(HEADER + "S1,Same,,1,GBP,,,,\nS2,Same,,1,GBP,,,,\n");
        assertThat(adapters.products()
                        .page(ProductFilter.ALL, ProductSort.NAME, PageRequest.first(5))
                        .items())
                .extracting(product -> product.slug().value())
                .containsExactlyInAnyOrder("same", "s2-same");
    }

    @Test
    void anArchivedProductStaysArchived() {
        run(HEADER + MUG);
        adapters.products().mark(product("M1").id(), 1, Product.Status.ARCHIVED);
        assertThat(reasons(run(HEADER + MUG))).containsOnly(Map.entry("sku-archived", 1L));
    }

    @Test
    void aFeedThatCannotBeReadIsAFailure() {
        byte[] broken = {0x1f, (byte) 0x8b, 1, 2, 3};
        ImportReport report = run(broken, FeedFormat.PRODUCTS);
        assertThat(report.failure()).hasValueSatisfying(why -> assertThat(why).startsWith("the feed cannot be read"));
        assertThat(report.over()).isTrue();
    }

    @Test
    void aStoreThatIsAwayIsNoMatterOfTheFeed() {
        adapters.goDown();
        assertThatThrownBy(() -> run(HEADER + MUG)).isInstanceOf(BackendException.class);
    }
}
