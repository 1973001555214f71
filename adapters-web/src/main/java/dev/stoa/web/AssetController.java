package dev.stoa.web;

import dev.stoa.http.Access;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;

/// Serves what pages use. The path names the content, so it never changes.
@Controller("/assets")
@Produces(MediaType.ALL)
@Secured(Access.ANYBODY)
final class AssetController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @Get("/{version}/{name}")
    HttpResponse<byte[]> file(String version, String name) {
        Assets.Asset asset = assets.find(version, name).orElseThrow(() -> ProblemException.notFound("such file"));
        return HttpResponse.ok(asset.bytes())
                .header("Content-Type", asset.type())
                .header("Cache-Control", FOR_EVER);
    }
}
