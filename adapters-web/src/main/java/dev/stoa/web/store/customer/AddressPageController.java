package dev.stoa.web.store.customer;

import dev.stoa.application.customer.Accounts;
import dev.stoa.application.session.SignedIn;
import dev.stoa.domain.Ids;
import dev.stoa.domain.customer.Address;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.customer.AddressBook;
import dev.stoa.http.problem.ProblemException;
import dev.stoa.web.Form;
import dev.stoa.web.Frames;
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

/// The customer's addresses, one at a time.
@Controller("/account/addresses")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Access.CUSTOMER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AddressPageController {

    private static final String TEMPLATE = "store/address";
    private static final String FOLDER = "/account/addresses";
    private static final String BOOK = "/account#addresses";

    private final Pages pages;
    private final Frames frames;
    private final Accounts accounts;
    private final Ids ids;

    AddressPageController(Pages pages, Frames frames, Accounts accounts, Ids ids) {
        this.pages = pages;
        this.frames = frames;
        this.accounts = accounts;
        this.ids = ids;
    }

    @Get("/new")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> blank(HttpRequest<?> request, SignedIn who) {
        String name = who.customer().profile().name().orElse("");
        return pages.show(TEMPLATE, page(request, FOLDER, AddressFields.BLANK.named(name)));
    }

    @Get("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> show(HttpRequest<?> request, String id, SignedIn who) {
        Address address = who.customer().profile().addresses().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("address " + id));
        return pages.show(TEMPLATE, page(request, path(id), AddressFields.of(address)));
    }

    @Post
    HttpResponse<byte[]> add(HttpRequest<?> request, Caller.Customer caller, @Body Map<String, String> form) {
        AddressFields typed = AddressFields.of(new Form(form));
        Optional<Address> address = typed.address(ids.next("adr"));
        if (address.isEmpty()) {
            return pages.refuse(TEMPLATE, page(request, FOLDER, typed));
        }
        accounts.change(caller.id(), AddressBook.adding(address.get()));
        return Pages.see(BOOK);
    }

    @Post("/{id}")
    HttpResponse<byte[]> replace(
            HttpRequest<?> request, String id, Caller.Customer caller, @Body Map<String, String> form) {
        AddressFields typed = AddressFields.of(new Form(form));
        Optional<Address> address = typed.address(id);
        if (address.isEmpty()) {
            return pages.refuse(TEMPLATE, page(request, path(id), typed));
        }
        accounts.change(caller.id(), AddressBook.replacing(address.get()));
        return Pages.see(BOOK);
    }

    /// One that is gone already is none to complain about.
    @Post("/{id}/removal")
    HttpResponse<byte[]> remove(String id, Caller.Customer caller) {
        accounts.change(
                caller.id(),
                profile -> profile.withAddresses(profile.addresses().stream()
                        .filter(address -> !address.id().equals(id))
                        .toList()));
        return Pages.see(BOOK);
    }

    private AddressPage page(HttpRequest<?> request, String action, AddressFields address) {
        String title = action.equals(FOLDER) ? "Add an address" : "Change an address";
        return new AddressPage(frames.of(request, title), action, address);
    }

    private static String path(String id) {
        return FOLDER + "/" + Form.encoded(id);
    }
}
