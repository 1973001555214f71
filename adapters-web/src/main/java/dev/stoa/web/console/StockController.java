package dev.stoa.web.console;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductFilter;
import dev.stoa.domain.catalog.ProductSearch;
import dev.stoa.domain.catalog.ProductSort;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.SearchQuery;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.page.Paging;
import dev.stoa.web.Form;
import dev.stoa.web.Format;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stock as it is counted on the shelf.
@Controller("/console/stock")
@Produces(MediaType.TEXT_HTML)
@Secured({Access.OPERATOR, Access.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
final class StockController {

    private static final String HOME = "/console/stock";
    private static final String TITLE = "Stock";
    private static final String COUNT = "A whole number, 0 or more.";

    private final Desk desk;
    private final Products products;
    private final ProductSearch search;
    private final Inventory inventory;

    StockController(Desk desk, Products products, ProductSearch search, Inventory inventory) {
        this.desk = desk;
        this.products = products;
        this.search = search;
        this.inventory = inventory;
    }

    /// @param q a SKU, or words of a product's name; empty for all
    @Get("{?q}")
    HttpResponse<byte[]> list(HttpRequest<?> request, @QueryValue(defaultValue = "") String q, Paging paging) {
        String asked = q.strip();
        Page<Product> page = asked.isEmpty()
                ? products.page(ProductFilter.ALL, ProductSort.NAME, paging.request())
                : found(asked, paging);
        List<StockPage.Row> rows = rows(page.items());
        return desk.show(
                request,
                "stock",
                TITLE,
                frame -> new StockPage(frame, asked, rows, Desk.next(request, paging, page), Typed.NOTHING));
    }

    private Page<Product> found(String asked, Paging paging) {
        List<Product> bySku = products.bySkus(List.of(new Sku(asked)));
        return bySku.isEmpty()
                ? search.search(SearchQuery.of(asked), paging.request()).page()
                : new Page<>(bySku, Optional.empty());
    }

    private List<StockPage.Row> rows(List<Product> shown) {
        Map<Sku, Stock> stock = inventory.stock(shown.stream().map(Product::sku).toList());
        return shown.stream()
                .map(product -> new StockPage.Row(
                        product.sku().value(), product.name(), Optional.ofNullable(stock.get(product.sku()))))
                .toList();
    }

    private StockPage one(ConsoleFrame frame, String sku, Typed typed) {
        return new StockPage(frame, sku, rows(products.bySkus(List.of(new Sku(sku)))), "", typed);
    }

    @Post("/on-hand")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> set(HttpRequest<?> request, @Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        String sku = form.text("sku");
        try {
            Stock stock = set(new Sku(sku), form);
            return desk.done(
                    form.has("back") ? form.path("back") : HOME,
                    "%s: %s on hand.".formatted(sku, Format.number(stock.onHand())));
        } catch (InvalidInputException e) {
            return desk.refuse(request, "stock", TITLE, frame -> one(frame, sku, Typed.of(form, e)));
        }
    }

    /// A count is of what was seen: nothing is set if the shelf is another one by now. Of two at the very same
    /// moment the later one counts.
    private Stock set(Sku sku, Form form) {
        Fields fields = new Fields(form);
        Optional<Long> onHand =
                fields.need("onHand", "Type a number.", COUNT, text -> Fields.count(text, 0, Stock.MAX));
        String now = inventory.stock(List.of(sku)).values().stream()
                .map(stock -> Long.toString(stock.onHand()))
                .findFirst()
                .orElse("");
        if (!now.equals(form.text("seen"))) {
            fields.fault("onHand", "It is %s meanwhile. Set it again if you mean it.".formatted(now));
        }
        return fields.whole(() -> inventory.setOnHand(sku, onHand.orElseThrow()));
    }
}
