package dev.stoa.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;

/// Makes answers of templates. A template has one parameter, `page`.
@Singleton
public final class Pages {

    /// Nothing of another host, nothing inline.
    private static final String OWN_FILES_ONLY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /// @param template its path under `src/main/jte` without the ending, such as `store/home`
    /// @param page what it shows
    public MutableHttpResponse<byte[]> show(String template, Object page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", page, output);
        return dress(HttpResponse.ok(output.toByteArray()));
    }

    /// A form that was filled in wrongly, again.
    public MutableHttpResponse<byte[]> refuse(String template, Object page) {
        return show(template, page).status(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /// After a form was sent: where to look now. Reloading that page sends nothing again.
    ///
    /// @param path of this shop, with its query
    public static MutableHttpResponse<byte[]> see(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }

    /// Leads to another page, whoever asks: htmx would put that page into a part of this one, unless it is told to
    /// go there.
    ///
    /// @param path of this shop, with its query
    public static HttpResponse<byte[]> go(HttpRequest<?> request, String path) {
        return isForPart(request) ? HttpResponse.<byte[]>noContent().header("HX-Redirect", path) : see(path);
    }

    /// Whether the answer takes the place of a part of a page.
    static boolean isForPart(HttpRequest<?> request) {
        return request.getHeaders().contains("HX-Request");
    }

    /// A page is its reader's own. `Referrer-Policy` lets forms name their origin, which guards them against other
    /// sites.
    static MutableHttpResponse<byte[]> dress(MutableHttpResponse<byte[]> answer) {
        return answer.header("Content-Type", "text/html; charset=utf-8")
                .header("Content-Security-Policy", OWN_FILES_ONLY)
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cache-Control", "private, no-cache");
    }
}
