package dev.stoa.http.credit;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.credit.CreditEntry;
import dev.stoa.domain.credit.Credits;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.MoneyJson;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/// A customer's own credit.
@Tag(name = "Credit")
@Controller("/api/v1/credits")
@Secured(Access.CUSTOMER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CreditController {

    private final Credits credits;

    CreditController(Credits credits) {
        this.credits = credits;
    }

    /// The entries, newest first.
    @Get
    HttpResponse<PageAnswer<CreditJson>> entries(Caller.Customer caller, Paging paging) {
        return paging.<CreditEntry, CreditJson>answer(credits.entries(caller.id(), paging.request()), CreditJson::of);
    }

    @Get("/balance")
    MoneyJson balance(@QueryValue(defaultValue = "GBP") String currency, Caller.Customer caller) {
        return MoneyJson.of(credits.balance(caller.id(), known(currency)));
    }

    private static CurrencyUnit known(String currency) {
        try {
            return CurrencyUnit.of(currency);
        } catch (IllegalCurrencyException e) {
            throw new InvalidInputException("currency", "format", "currency must be an ISO 4217 code such as GBP");
        }
    }
}
