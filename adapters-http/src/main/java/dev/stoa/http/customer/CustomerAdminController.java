package dev.stoa.http.customer;

import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.customer.Profile;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import dev.stoa.http.page.Preconditions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Customers, for operators.
@Tag(name = "Customers")
@Controller("/api/v1/admin/customers")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CustomerAdminController {

    private final Customers customers;
    private final CustomerDesk desk;

    CustomerAdminController(Customers customers, CustomerDesk desk) {
        this.customers = customers;
        this.desk = desk;
    }

    /// Newest first.
    @Get
    HttpResponse<PageAnswer<CustomerJson>> list(Paging paging) {
        return paging.<Customer, CustomerJson>answer(customers.page(paging.request()), CustomerJson::of);
    }

    @Get("/{id}")
    HttpResponse<CustomerJson> read(String id, Preconditions preconditions) {
        CustomerId name = new CustomerId(id);
        Customer customer = customers.find(name).orElseThrow(() -> CustomerDesk.absent(name));
        return preconditions.answer(CustomerJson.of(customer), customer.version());
    }

    /// Ends all sessions; there are no new ones until the customer is enabled.
    @Post("/{id}/disable")
    HttpResponse<CustomerJson> disable(String id, Preconditions preconditions, Audit audit) {
        return change(id, preconditions, audit, profile -> profile.withDisabled(true));
    }

    @Post("/{id}/enable")
    HttpResponse<CustomerJson> enable(String id, Preconditions preconditions, Audit audit) {
        return change(id, preconditions, audit, profile -> profile.withDisabled(false));
    }

    @Put("/{id}/tier")
    HttpResponse<CustomerJson> tier(
            String id, @Body CustomerRequests.NewTier request, Preconditions preconditions, Audit audit) {
        return change(id, preconditions, audit, profile -> profile.withTier(request.tier()));
    }

    private HttpResponse<CustomerJson> change(
            String id, Preconditions preconditions, Audit audit, UnaryOperator<Profile> change) {
        CustomerId name = new CustomerId(id);
        customers.find(name).ifPresent(customer -> audit.before(standing(customer)));
        Customer changed = desk.change(name, preconditions, change);
        audit.after(standing(changed));
        return HttpResponse.ok(CustomerJson.of(changed)).header("ETag", Preconditions.tag(changed.version()));
    }

    /// What operators can change.
    private static Map<String, Object> standing(Customer customer) {
        return Map.of(
                "tier",
                customer.profile().tier().name().toLowerCase(Locale.ROOT),
                "disabled",
                customer.profile().disabled());
    }
}
