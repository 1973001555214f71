package dev.stoa.http.webhook;

import dev.stoa.domain.InvalidInputException;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who is told of what.
///
/// @param url `https`; in production no address of a private network
/// @param types such as `order.paid`, or `order.*` for all of a kind
/// @param enabled true if left out
@Introspected
record WebhookBody(
        @Size(min = 1, max = 2000) String url,
        @Size(min = 1, max = 50) List<@Size(min = 1, max = 64) String> types,
        Optional<Boolean> enabled) {

    URI toUrl() {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new InvalidInputException("url", "format", "url is no URL");
        }
    }

    Set<String> toTypes() {
        return Set.copyOf(types);
    }
}
