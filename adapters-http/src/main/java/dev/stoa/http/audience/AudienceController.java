package dev.stoa.http.audience;

import dev.stoa.application.audience.AudienceReports;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.audience.Period;
import dev.stoa.http.Access;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

/// Who comes and who comes back, for operators.
@Tag(name = "Operators")
@Controller("/api/v1/admin/audience")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AudienceController {

    private final AudienceReports reports;

    AudienceController(AudienceReports reports) {
        this.reports = reports;
    }

    @Get
    AudienceJson now() {
        return AudienceJson.of(reports.now());
    }

    /// @param by `day` or `week`
    /// @param cohorts how many periods, 1 to 31
    @Get("/retention")
    RetentionJson retention(
            @QueryValue(defaultValue = "week") String by, @QueryValue(defaultValue = "12") int cohorts) {
        return RetentionJson.of(reports.retention(period(by), cohorts));
    }

    /// Who was seen in the last five minutes, by name.
    @Get("/online")
    HttpResponse<PageAnswer<OnlineJson>> online(Paging paging) {
        return paging.answer(reports.online(paging.request()), OnlineJson::of);
    }

    private static Period period(String word) {
        return switch (word) {
            case "day" -> Period.DAY;
            case "week" -> Period.WEEK;
            default -> throw new InvalidInputException("by", "format", "by must be day or week");
        };
    }
}
