package dev.stoa.web.console;

import dev.stoa.application.audit.AuditEntry;
import dev.stoa.application.audit.AuditLog;
import dev.stoa.domain.Page;
import dev.stoa.http.Access;
import dev.stoa.http.page.Paging;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/// The audit of what operators did. Nobody can change it.
@Controller("/console/audit")
@Produces(MediaType.TEXT_HTML)
@Secured({Access.OPERATOR, Access.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditPageController {

    private final Desk desk;
    private final AuditLog audit;

    AuditPageController(Desk desk, AuditLog audit) {
        this.desk = desk;
        this.audit = audit;
    }

    @Get
    HttpResponse<byte[]> newest(HttpRequest<?> request, Paging paging) {
        Page<AuditEntry> page = audit.newest(paging.request());
        return desk.show(
                request,
                "audit",
                "Audit",
                frame -> new AuditPage(frame, page.items(), Desk.next(request, paging, page)));
    }
}
