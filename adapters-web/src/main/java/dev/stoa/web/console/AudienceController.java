package dev.stoa.web.console;

import dev.stoa.application.audience.AudienceReports;
import dev.stoa.domain.audience.Period;
import dev.stoa.http.Access;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/// The audience.
@Controller("/console/audience")
@Produces(MediaType.TEXT_HTML)
@Secured({Access.OPERATOR, Access.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
final class AudienceController {

    private static final int DAYS = 14;
    private static final int WEEKS = 12;

    private final Desk desk;
    private final AudienceReports reports;

    AudienceController(Desk desk, AudienceReports reports) {
        this.desk = desk;
        this.reports = reports;
    }

    /// @param period `day` or `week`
    @Get("{?period}")
    HttpResponse<byte[]> show(HttpRequest<?> request, @QueryValue(defaultValue = "day") String period) {
        Period asked = period.equals("week") ? Period.WEEK : Period.DAY;
        int most = asked == Period.WEEK ? WEEKS : DAYS;
        return desk.show(
                request,
                "audience",
                "Audience",
                frame -> new AudiencePage(
                        frame,
                        Known.of(reports::now),
                        asked,
                        Known.of(() -> AudiencePage.cohorts(reports.retention(asked, most)))));
    }
}
