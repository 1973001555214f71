package dev.stoa.http.accesslist;

import dev.stoa.application.accesslist.AddressGate;
import dev.stoa.domain.Cursor;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.accesslist.AccessList;
import dev.stoa.domain.accesslist.AccessRule;
import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.domain.accesslist.Cidr;
import dev.stoa.domain.accesslist.IpAddress;
import dev.stoa.http.Access;
import dev.stoa.http.ClientAddress;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import static dev.stoa.domain.accesslist.Access.ALLOW;
import static dev.stoa.domain.accesslist.Access.DENY;

/// Which blocks of addresses may call and which may not. The slash of a block may be written as it is or as `%2F`.
@Tag(name = "Operators")
@Controller("/api/v1/admin/access")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccessController {

    private static final String LIST = "access";

    /// @param expiresAt when the rule ends; never if left out
    /// @param note why
    @Introspected
    record RuleBody(Optional<Instant> expiresAt, Optional<@Size(max = 500) String> note) {}

    private final AccessRules rules;
    private final AddressGate here;
    private final ClientAddress clients;
    private final AdminAllowlist admin;
    private final InstantSource clock;

    AccessController(
            AccessRules rules, AddressGate here, ClientAddress clients, AdminAllowlist admin, InstantSource clock) {
        this.rules = rules;
        this.here = here;
        this.clients = clients;
        this.admin = admin;
        this.clock = clock;
    }

    @Get
    HttpResponse<PageAnswer<AccessRuleJson>> list(Paging paging) {
        PageRequest request = paging.request();
        Optional<List<String>> last = request.after().map(cursor -> Cursor.parts(LIST, 2, cursor));
        List<AccessRule> found = rules.all().rules().stream()
                .filter(rule -> last.isEmpty() || isAfter(last.get(), rule))
                .limit(request.limit() + 1L)
                .toList();
        return paging.answer(
                Cursor.page(found, request.limit(), rule -> Cursor.of(LIST, rule.cidr(), rule.access())),
                AccessRuleJson::of);
    }

    /// Of one block, what is denied comes first.
    private static boolean isAfter(List<String> last, AccessRule rule) {
        int order = rule.cidr().compareTo(Cidr.parse(last.getFirst()));
        return order > 0
                || (order == 0 && rule.access() == ALLOW && last.getLast().equals(DENY.name()));
    }

    /// Every process of the shop sees it within a second, this one at once. What would shut the caller's own
    /// address out needs `force`.
    @Put("/{access}/{cidr:.+}{?force}")
    AccessRuleJson put(
            String access,
            String cidr,
            @QueryValue(defaultValue = "false") boolean force,
            @Body RuleBody body,
            @Parameter(hidden = true) HttpRequest<?> request,
            Audit audit) {
        var said = AccessRuleJson.said(access);
        Cidr block = Cidr.parse(cidr);
        noteBefore(said, block, audit);
        body.expiresAt().filter(end -> !end.isAfter(clock.instant())).ifPresent(end -> {
            throw new InvalidInputException("expiresAt", "range", "expiresAt must lie in the future");
        });
        if (said == DENY && !force) {
            AccessRule wanted =
                    new AccessRule(said, block, body.expiresAt(), body.note().orElse(""), clock.instant());
            checkLockout(block, request, list -> list.with(wanted));
        }
        AccessRule rule = rules.put(said, block, body.expiresAt(), body.note().orElse(""));
        here.snapshot().look();
        return audit.after(AccessRuleJson.of(rule));
    }

    private void noteBefore(dev.stoa.domain.accesslist.Access said, Cidr block, Audit audit) {
        rules.all().rules().stream()
                .filter(rule -> rule.access() == said && rule.cidr().equals(block))
                .map(AccessRuleJson::of)
                .findFirst()
                .ifPresent(audit::before);
    }

    /// What would shut the caller's own address out needs `force`: where a wider block is denied, or operators need
    /// a rule that allows them.
    @Delete("/{access}/{cidr:.+}{?force}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(
            String access,
            String cidr,
            @QueryValue(defaultValue = "false") boolean force,
            @Parameter(hidden = true) HttpRequest<?> request,
            Audit audit) {
        var said = AccessRuleJson.said(access);
        Cidr block = Cidr.parse(cidr);
        noteBefore(said, block, audit);
        if (said == ALLOW && !force) {
            checkLockout(block, request, list -> list.without(said, block));
        }
        if (!rules.remove(said, block)) {
            throw ProblemException.notFound("rule to %s %s".formatted(access, block));
        }
        here.snapshot().look();
    }

    private void checkLockout(Cidr block, HttpRequest<?> request, UnaryOperator<AccessList> change) {
        IpAddress own = clients.address(request);
        if (block.contains(own) && isShutOut(own, change.apply(rules.all()))) {
            throw new ProblemException(
                    ProblemCode.LOCKED_OUT,
                    "Your own address %s would be shut out. If you mean it, repeat with `?force=true`.".formatted(own));
        }
    }

    private boolean isShutOut(IpAddress own, AccessList list) {
        var said = list.judge(own);
        return admin.isOn() ? !said.equals(Optional.of(ALLOW)) : said.equals(Optional.of(DENY));
    }
}
