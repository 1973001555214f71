package dev.stoa.bootstrap;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/// A running shop.
public final class Server implements AutoCloseable {

    private final EmbeddedServer http;

    private Server(EmbeddedServer http) {
        this.http = http;
    }

    /// @param settings what the command line says; it wins over the environment and the configuration files
    /// @throws ServerStartupException if the port is in use
    public static Server start(Map<String, Object> settings) {
        ApplicationContext context =
                ApplicationContext.builder().properties(settings).start();
        return new Server(context.getBean(EmbeddedServer.class).start());
    }

    public int port() {
        return http.getPort();
    }

    @Override
    public void close() {
        http.getApplicationContext().close();
    }
}
