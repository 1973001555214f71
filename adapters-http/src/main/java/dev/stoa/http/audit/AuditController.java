package dev.stoa.http.audit;

import dev.stoa.application.audit.AuditLog;
import dev.stoa.http.Access;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

/// What operators did. There is no way to change it.
@Tag(name = "Operators")
@Controller("/api/v1/admin/audit")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {

    private final AuditLog audit;

    AuditController(AuditLog audit) {
        this.audit = audit;
    }

    /// The newest first.
    @Get
    HttpResponse<PageAnswer<AuditEntryJson>> newest(Paging paging) {
        return paging.answer(audit.newest(paging.request()), AuditEntryJson::of);
    }
}
