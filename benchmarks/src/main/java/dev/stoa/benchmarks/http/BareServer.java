package dev.stoa.benchmarks.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/// The same server as the shop's with nothing of the shop on its class path.
public final class BareServer {

    private BareServer() {}

    public static void main(String[] arguments) {
        ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "micronaut.server.port", arguments[0],
                        "micronaut.security.enabled", false,
                        "micronaut.metrics.enabled", false,
                        "endpoints.all.enabled", false));
    }
}
