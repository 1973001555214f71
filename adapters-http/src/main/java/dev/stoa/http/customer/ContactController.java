package dev.stoa.http.customer;

import dev.stoa.application.customer.ContactChange;
import dev.stoa.application.customer.Contacts;
import dev.stoa.application.session.SignedIn;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.http.Access;
import dev.stoa.http.page.Preconditions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

/// One's own contacts, changed only within five minutes of signing in.
@Tag(name = "Customers")
@Controller("/api/v1/customers/me/contacts")
@Secured(Access.CUSTOMER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ContactController {

    private final Contacts contacts;

    ContactController(Contacts contacts) {
        this.contacts = contacts;
    }

    /// Adds the contact that a passcode with purpose `contact` was sent to.
    @Post
    HttpResponse<CustomerJson> add(SignedIn signedIn, @Body CustomerRequests.Proof proof) {
        CustomerId me = signedIn.customer().id();
        return answer(me, contacts.add(me, signedIn.session(), proof.challengeId(), proof.code()));
    }

    /// Removes a contact, but never the last one.
    @Delete("/{contact}")
    HttpResponse<CustomerJson> remove(SignedIn signedIn, String contact) {
        CustomerId me = signedIn.customer().id();
        return answer(me, contacts.remove(me, signedIn.session(), Recipient.parse(contact)));
    }

    private static HttpResponse<CustomerJson> answer(CustomerId me, ContactChange change) {
        var customer = CustomerDesk.orThrow(me, change);
        return HttpResponse.ok(CustomerJson.of(customer)).header("ETag", Preconditions.tag(customer.version()));
    }
}
