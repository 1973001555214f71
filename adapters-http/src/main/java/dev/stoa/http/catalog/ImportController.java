package dev.stoa.http.catalog;

import dev.stoa.application.catalog.feed.FeedFormat;
import dev.stoa.application.catalog.feed.FeedTooLargeException;
import dev.stoa.application.catalog.feed.ImportTerms;
import dev.stoa.application.catalog.feed.Imports;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.FeedUrl;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.domain.queue.JobId;
import dev.stoa.http.Access;
import dev.stoa.http.idempotency.Idempotent;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import dev.stoa.http.queue.QueuedJobJson;
import dev.stoa.http.queue.QueuedJobs;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.StreamingFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/// Feeds of products, imported in the background.
@Tag(name = "Operators")
@Controller("/api/v1/admin")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImportController {

    @Serdeable
    record BegunJson(String jobId) {}

    private final Imports imports;
    private final QueuedJobs others;

    ImportController(Imports imports, QueuedJobs others) {
        this.imports = imports;
        this.others = others;
    }

    /// Begins an import of the body: CSV with a header or JSON lines, plain or gzip.
    ///
    /// @param format `products` or `online-retail`
    /// @param stock of every product of a file of sales; as many as were sold if not given
    /// @param dryRun `true` changes nothing and counts what would become of the rows, each compared with the shop
    ///     as it is then
    @Post("/imports")
    @Status(HttpStatus.ACCEPTED)
    @Consumes({"text/csv", "application/x-ndjson", "application/gzip", MediaType.APPLICATION_OCTET_STREAM})
    @Idempotent(Idempotent.Use.IGNORED)
    HttpResponse<BegunJson> begin(
            @Body InputStream body,
            @QueryValue(defaultValue = "products") String format,
            @QueryValue Optional<Long> stock,
            @QueryValue(defaultValue = "false") boolean dryRun) {
        return begin(body, terms(format, stock, dryRun));
    }

    /// The same with the feed as the part `file` of a form.
    @Post("/imports")
    @Status(HttpStatus.ACCEPTED)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent(Idempotent.Use.IGNORED)
    HttpResponse<BegunJson> beginForm(
            StreamingFileUpload file,
            @QueryValue(defaultValue = "products") String format,
            @QueryValue Optional<Long> stock,
            @QueryValue(defaultValue = "false") boolean dryRun) {
        return begin(file.asInputStream(), terms(format, stock, dryRun));
    }

    /// The same with a feed that is got from a URL.
    @Post("/imports")
    @Status(HttpStatus.ACCEPTED)
    HttpResponse<BegunJson> beginUrl(@Body FeedUrlBody body) {
        ImportTerms terms = terms(
                body.format().orElse("products"), body.stock(), body.dryRun().orElse(false));
        return begun(imports.begin(FeedUrl.parse(body.url()), terms));
    }

    /// How far an import is, or how it went; of another job, where it stands.
    @Get("/jobs/{id}")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {ImportJson.class, QueuedJobJson.class})))
    Object read(String id) {
        JobId job = new JobId(id);
        return imports.find(job)
                .<Object>map(ImportJson::of)
                .or(() -> others.find(job))
                .orElseThrow(() -> ProblemException.notFound("job " + id));
    }

    private HttpResponse<BegunJson> begin(InputStream body, ImportTerms terms) {
        try {
            return begun(imports.begin(body, terms));
        } catch (FeedTooLargeException e) {
            throw new ProblemException(ProblemCode.TOO_LARGE, String.valueOf(e.getMessage()));
        }
    }

    private static HttpResponse<BegunJson> begun(JobId job) {
        return HttpResponse.accepted().body(new BegunJson(job.value()));
    }

    private static ImportTerms terms(String format, Optional<Long> stock, boolean dryRun) {
        stock.ifPresent(units -> Require.range("stock", units, 0, Stock.MAX));
        return new ImportTerms(format(format), stock.map(OptionalLong::of).orElse(OptionalLong.empty()), dryRun);
    }

    private static FeedFormat format(String word) {
        return switch (word) {
            case "products" -> FeedFormat.PRODUCTS;
            case "online-retail" -> FeedFormat.ONLINE_RETAIL;
            default -> throw new InvalidInputException("format", "format", "format must be products or online-retail");
        };
    }
}
