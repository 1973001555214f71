package dev.stoa.http.accesslist;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.accesslist.AccessRule;
import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.domain.accesslist.Cidr;
import dev.stoa.http.Access;
import dev.stoa.http.accesslist.AccessDesk.Wanted;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
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
import java.util.List;
import java.util.Optional;

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
    private final AccessDesk desk;

    AccessController(AccessRules rules, AccessDesk desk) {
        this.rules = rules;
        this.desk = desk;
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
        Wanted wanted = new Wanted(
                AccessRuleJson.said(access),
                Cidr.parse(cidr),
                body.expiresAt(),
                body.note().orElse(""));
        noteBefore(wanted.access(), wanted.block(), audit);
        return audit.after(AccessRuleJson.of(desk.put(wanted, force, request)));
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
        if (!desk.remove(said, block, force, request)) {
            throw ProblemException.notFound("rule to %s %s".formatted(access, block));
        }
    }
}
