package dev.stoa.web.console;

import dev.stoa.http.Access;
import dev.stoa.http.operations.Operations;
import dev.stoa.http.operations.PortState;
import dev.stoa.web.Format;
import dev.stoa.web.console.OverviewPage.Plot;
import dev.stoa.web.console.OverviewPage.Today;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/// The first page of the console, and what its plots are drawn of.
@Controller("/console")
@Produces(MediaType.TEXT_HTML)
@Secured({Access.OPERATOR, Access.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
final class OverviewController {

    private static final String SHOP = "The shop's";
    private static final String PROCESS = "This process's";

    private final Desk desk;
    private final Sampler sampler;
    private final Meters meters;
    private final PriceCurrency currency;
    private final Operations operations;

    OverviewController(Desk desk, Sampler sampler, Meters meters, PriceCurrency currency, Operations operations) {
        this.desk = desk;
        this.sampler = sampler;
        this.meters = meters;
        this.currency = currency;
        this.operations = operations;
    }

    @Get
    HttpResponse<byte[]> show(HttpRequest<?> request) {
        return desk.show(request, "overview", "Overview", this::page);
    }

    /// @param after milliseconds since the epoch
    @Get("/figures{?after}")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<List<Figures>> figures(@QueryValue(defaultValue = "0") long after) {
        return HttpResponse.ok(sampler.since(Instant.ofEpochMilli(after))).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private OverviewPage page(ConsoleFrame frame) {
        Optional<Figures> latest = sampler.latest();
        Optional<CurrencyUnit> known = Known.of(currency::get);
        Optional<Today> today = known.flatMap(meters::taken)
                .map(taken -> new Today(Format.number(taken.ordersToday()), Format.money(taken.revenueToday())));
        return new OverviewPage(
                frame,
                today,
                latest.isPresent(),
                plots(latest, known.map(CurrencyUnit::getCode).orElse("")),
                operations.ports().stream()
                        .filter(port -> !port.isUp())
                        .map(PortState::port)
                        .toList());
    }

    private static List<Plot> plots(Optional<Figures> latest, String currency) {
        return List.of(
                plot("orders", "Orders", "a minute", SHOP, latest, Figures::orders),
                plot("revenue", "Revenue", (currency + " a minute").strip(), SHOP, latest, Figures::revenue),
                plot("online", "Online", "in the last 5 minutes", SHOP, latest, Figures::online),
                plot("requests", "Requests", "a second", PROCESS, latest, Figures::requests),
                plot("p95", "95th percentile", "ms to answer", PROCESS, latest, Figures::p95),
                plot("hitRate", "Cache hits", "%", PROCESS, latest, Figures::hitRate),
                plot("oldestJob", "Oldest waiting job", "s", SHOP, latest, Figures::oldestJob),
                plot("deadLetters", "Dead letters", "", SHOP, latest, Figures::deadLetters),
                plot("limited", "Refused by rate limits", "a minute", PROCESS, latest, Figures::limited));
    }

    private static Plot plot(
            String figure,
            String title,
            String unit,
            String whose,
            Optional<Figures> latest,
            Function<Figures, @Nullable Double> value) {
        String now = latest.map(value).map(Words::decimal).orElse("–");
        return new Plot(figure, title, unit, whose, now);
    }
}
