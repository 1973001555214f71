package dev.stoa.http.customer;

import dev.stoa.application.session.SignedIn;
import dev.stoa.domain.Ids;
import dev.stoa.domain.customer.Address;
import dev.stoa.domain.customer.Customer;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.page.Preconditions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/// One's own addresses. Every change answers with the whole account; without `If-Match` it applies to the latest.
@Tag(name = "Customers")
@Controller("/api/v1/customers/me/addresses")
@Secured(Access.CUSTOMER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AddressController {

    private final CustomerDesk desk;
    private final Ids ids;

    AddressController(CustomerDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @Get
    List<AddressJson> list(SignedIn signedIn) {
        return signedIn.customer().profile().addresses().stream()
                .map(AddressJson::of)
                .toList();
    }

    @Post
    HttpResponse<CustomerJson> add(Caller.Customer caller, @Body AddressBody body, Preconditions preconditions) {
        Address address = body.toAddress(ids.next("adr"));
        return answer(desk.change(caller.id(), preconditions, AddressBook.adding(address)))
                .status(201);
    }

    @Put("/{id}")
    HttpResponse<CustomerJson> replace(
            Caller.Customer caller, String id, @Body AddressBody body, Preconditions preconditions) {
        return answer(desk.change(caller.id(), preconditions, AddressBook.replacing(body.toAddress(id))));
    }

    @Delete("/{id}")
    HttpResponse<CustomerJson> remove(Caller.Customer caller, String id, Preconditions preconditions) {
        return answer(desk.change(caller.id(), preconditions, AddressBook.removing(id)));
    }

    private static MutableHttpResponse<CustomerJson> answer(Customer customer) {
        return HttpResponse.ok(CustomerJson.of(customer)).header("ETag", Preconditions.tag(customer.version()));
    }
}
