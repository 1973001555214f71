package dev.stoa.benchmarks.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/// The same server as the shop's with nothing of the shop on its class path.
public final class BareServer {

    private BareServer() {}

    /// @param arguments the port, where Redis is and where Postgres is; empty for a store there is none of
    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "bare-logback.xml");
        ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "micronaut.server.port",
                        arguments[0],
                        "bare.redis",
                        arguments[1],
                        "bare.postgres",
                        arguments[2],
                        "micronaut.netty.event-loops.default.transport",
                        "nio",
                        "micronaut.server.netty.parent.transport",
                        "nio",
                        "micronaut.serde.serialization.inclusion",
                        "ALWAYS",
                        "micronaut.security.enabled",
                        false,
                        "micronaut.metrics.enabled",
                        false,
                        "endpoints.all.enabled",
                        false));
    }
}
