package dev.stoa.http.docs;

import dev.stoa.http.Access;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// The OpenAPI document and a page to try the API on, made of files of this server alone.
@Hidden
@Controller("/api-docs")
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiDocsController {

    /// Swagger UI styles some of its elements inline.
    private static final String OWN_FILES_ONLY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String OWN = "/dev/stoa/http/docs/";
    private static final String SWAGGER_UI = "/META-INF/swagger/views/swagger-ui/res/";
    private static final Map<String, String> FOLDERS = Map.of(
            "index.html", OWN,
            "start.js", OWN,
            "page.css", OWN,
            "swagger-ui.css", SWAGGER_UI,
            "swagger-ui-bundle.js", SWAGGER_UI,
            "favicon-32x32.png", SWAGGER_UI);
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "png", "image/png");

    private final ApiDocs docs;
    private final ApiDocument document;

    ApiDocsController(ApiDocs docs, ApiDocument document) {
        this.docs = docs;
        this.document = document;
    }

    @Get
    HttpResponse<byte[]> page() {
        return file("index.html").header("Content-Security-Policy", OWN_FILES_ONLY);
    }

    @Get("/openapi.yml")
    HttpResponse<String> yaml() {
        checkOpen();
        return HttpResponse.ok(document.yaml()).contentType("application/yaml");
    }

    @Get("/openapi.json")
    HttpResponse<String> json() {
        checkOpen();
        return HttpResponse.ok(document.json()).contentType("application/json");
    }

    @Get("/{name}")
    MutableHttpResponse<byte[]> file(String name) {
        checkOpen();
        String folder = FOLDERS.get(name);
        if (folder == null) {
            throw ProblemException.notFound("such page");
        }
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return HttpResponse.ok(read(folder + name)).contentType(type);
    }

    private void checkOpen() {
        if (!docs.open()) {
            throw ProblemException.notFound("such page");
        }
    }

    private static byte[] read(String path) {
        try (InputStream file = ApiDocsController.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " was not packed");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
