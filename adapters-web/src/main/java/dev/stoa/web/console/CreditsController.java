package dev.stoa.web.console;

import dev.stoa.domain.Ids;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
import dev.stoa.domain.credit.CreditEntry;
import dev.stoa.domain.credit.CreditKey;
import dev.stoa.domain.credit.CreditPosting;
import dev.stoa.domain.credit.Credits;
import dev.stoa.domain.credit.Posting;
import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.customer.CustomerId;
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
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/// Customers' credit: look, grant, take.
@Controller("/console/credits")
@Produces(MediaType.TEXT_HTML)
@Secured({Access.OPERATOR, Access.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
final class CreditsController {

    private static final String HOME = "/console/credits";
    private static final String TITLE = "Credit";

    private final Desk desk;
    private final CustomerSearch customers;
    private final Credits credits;
    private final PriceCurrency currency;
    private final Ids ids;

    CreditsController(Desk desk, CustomerSearch customers, Credits credits, PriceCurrency currency, Ids ids) {
        this.desk = desk;
        this.customers = customers;
        this.credits = credits;
        this.currency = currency;
        this.ids = ids;
    }

    /// @param customer an id, an email address or a phone number
    @Get("{?customer}")
    HttpResponse<byte[]> show(HttpRequest<?> request, @QueryValue(defaultValue = "") String customer, Paging paging) {
        String asked = customer.strip();
        Optional<CreditPage.Account> account = asked.isEmpty()
                ? Optional.empty()
                : customers.find(asked).map(found -> {
                    Page<CreditEntry> entries = credits.entries(found.id(), paging.request());
                    return account(found, entries, Desk.next(request, paging, entries));
                });
        return desk.show(request, "credits", TITLE, frame -> page(frame, asked, account, Typed.NOTHING));
    }

    private CreditPage page(ConsoleFrame frame, String asked, Optional<CreditPage.Account> account, Typed typed) {
        return new CreditPage(frame, asked, account, ids.next("crd"), typed);
    }

    private CreditPage.Account account(Customer customer, Page<CreditEntry> entries, String next) {
        return new CreditPage.Account(
                customer.id().value(),
                customer.profile().name().orElse(""),
                credits.balance(customer.id(), currency.get()),
                entries.items(),
                next);
    }

    @Post("/entries")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> post(HttpRequest<?> request, @Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        CustomerId customer = new CustomerId(form.text("customer"));
        try {
            return answer(customer, credits.post(posting(customer, form)), audit);
        } catch (InvalidInputException e) {
            Optional<CreditPage.Account> account = customers
                    .find(customer.value())
                    .map(found -> account(
                            found, credits.entries(found.id(), PageRequest.first(PageRequest.DEFAULT_LIMIT)), ""));
            return desk.refuse(
                    request, "credits", TITLE, frame -> page(frame, customer.value(), account, Typed.of(form, e)));
        }
    }

    private CreditPosting posting(CustomerId customer, Form form) {
        boolean taken = form.oneOf("direction", "grant", "debit").equals("debit");
        Fields fields = new Fields(form);
        Optional<Money> amount = fields.need(
                "amount", "Type an amount.", CouponForms.AMOUNT, text -> CouponForms.amount(text, currency.get()));
        Optional<String> reason = fields.need(
                "reason", "Say why.", "Say it in 500 characters.", text -> Require.text("reason", text, 1, 500));
        return fields.whole(() -> new CreditPosting(
                customer,
                new CreditKey("operator:" + form.text("key")),
                taken ? amount.orElseThrow().negated() : amount.orElseThrow(),
                reason.orElseThrow()));
    }

    private HttpResponse<byte[]> answer(CustomerId customer, Posting posting, Audit audit) {
        String back = HOME + "?customer=" + Form.encoded(customer.value());
        return switch (posting) {
            case Posting.Posted posted ->
                desk.done(
                        back,
                        "The balance is %s now."
                                .formatted(Format.money(posted.entry().balance())));
            case Posting.KeyReused reused ->
                desk.failed(audit, back, "This form was sent before, with something else in it.");
            case Posting.NotEnough few ->
                desk.failed(audit, back, "The balance is only %s.".formatted(Format.money(few.balance())));
            case Posting.TooMuch much -> desk.failed(audit, back, "No balance may be that large.");
        };
    }
}
