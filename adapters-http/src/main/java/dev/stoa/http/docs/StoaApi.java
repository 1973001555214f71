package dev.stoa.http.docs;

import dev.stoa.http.problem.Problem;
import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/// The head of the OpenAPI document; the compiler collects the rest from the controllers.
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Stoa",
                        version = "v1",
                        description = """
                                A shop by HTTP. Sign in with a passcode (`POST /api/v1/otp`, then `POST /api/v1/sessions`) and send the \
                                token as `Authorization: Bearer <token>`; operators send the operator key the same way.

                                Money is in minor units, times are UTC, lists come in pages with an opaque `cursor`, and every error is a \
                                problem (RFC 9457) whose `type` is a page of this server.

                                Examples are those of the demo's goods. What stands in braces, as in `{cartId}`, is yours to fill in.""",
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")))
@SecurityScheme(
        name = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A session's token, or the operator key.")
@SecurityScheme(
        name = "cookie",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.COOKIE,
        paramName = "stoa",
        description = "The cookie of a browser's session (`__Host-stoa` over TLS).")
@OpenAPIExtraSchema(classes = Problem.class)
final class StoaApi {

    private StoaApi() {}
}
