package dev.stoa.web.store.customer;

import dev.stoa.application.customer.Accounts;
import dev.stoa.application.session.SignedIn;
import dev.stoa.domain.session.AttributeChange;
import dev.stoa.domain.session.Attributes;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.Sessions;
import dev.stoa.http.Access;
import dev.stoa.http.session.SessionData;
import dev.stoa.web.Form;
import dev.stoa.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One's own account: sessions here and elsewhere, and what this one remembers.
@Controller
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Access.CUSTOMER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountController {

    private static final String ACCOUNT = "/account";

    private final Pages pages;
    private final AccountPages making;
    private final Accounts accounts;
    private final Sessions sessions;

    AccountController(Pages pages, AccountPages making, Accounts accounts, Sessions sessions) {
        this.pages = pages;
        this.making = making;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Get(ACCOUNT)
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> show(HttpRequest<?> request, SignedIn who) {
        return pages.show("store/account", making.of(request, who));
    }

    /// What to call the customer; nothing at all if they prefer.
    @Post("/account/name")
    HttpResponse<byte[]> rename(SignedIn who, @Body Map<String, String> fields) {
        Optional<String> name = Optional.of(new Form(fields).text("name")).filter(text -> !text.isEmpty());
        accounts.change(who.customer().id(), profile -> profile.withName(name));
        return Pages.see(ACCOUNT);
    }

    /// One that is gone already is none to complain about.
    @Post("/account/sessions/end")
    HttpResponse<byte[]> end(SignedIn who, @Body Map<String, String> fields) {
        sessions.revoke(
                new SessionId(new Form(fields).text("session")),
                Optional.of(who.session().principal()));
        return Pages.see(ACCOUNT);
    }

    @Post("/account/sessions/end-others")
    HttpResponse<byte[]> endOthers(SignedIn who) {
        sessions.revokeAll(who.session().principal(), Optional.of(who.session().id()));
        return Pages.see(ACCOUNT);
    }

    @Post("/account/session-data/clear")
    HttpResponse<byte[]> forget(SignedIn who) {
        sessions.change(
                who.token(),
                new AttributeChange(
                        Attributes.NONE,
                        Set.of(SessionData.VIEWED.word(), SessionData.CATEGORY.word(), SessionData.SEARCHES.word())));
        return Pages.see(ACCOUNT);
    }
}
