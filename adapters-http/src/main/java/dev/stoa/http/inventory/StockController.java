package dev.stoa.http.inventory;

import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;

/// How much there is of a SKU, as operators count it.
@Tag(name = "Operators")
@Controller("/api/v1/admin/stock")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StockController {

    @Introspected
    record StockBody(@Min(0) @Max(Stock.MAX) long onHand) {}

    @Serdeable
    record StockJson(String sku, long onHand, long reserved, long available) {
        static StockJson of(String sku, Stock stock) {
            return new StockJson(sku, stock.onHand(), stock.reserved(), stock.available());
        }
    }

    private final Inventory inventory;

    StockController(Inventory inventory) {
        this.inventory = inventory;
    }

    @Put("/{sku}")
    StockJson set(String sku, @Body StockBody body, Audit audit) {
        find(sku).ifPresent(audit::before);
        return audit.after(StockJson.of(sku, inventory.setOnHand(new Sku(sku), body.onHand())));
    }

    @Get("/{sku}")
    StockJson read(String sku) {
        return find(sku).orElseThrow(() -> ProblemException.notFound("stock of " + sku));
    }

    private Optional<StockJson> find(String sku) {
        return inventory.stock(List.of(new Sku(sku))).values().stream()
                .map(stock -> StockJson.of(sku, stock))
                .findFirst();
    }
}
