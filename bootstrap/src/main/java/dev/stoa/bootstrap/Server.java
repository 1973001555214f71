package dev.stoa.bootstrap;

import dev.stoa.bootstrap.config.ConfigReading;
import dev.stoa.bootstrap.config.StartFailedException;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.bootstrap.shopper.Crowd;
import dev.stoa.bootstrap.wiring.Families;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A running shop.
public final class Server implements AutoCloseable {

    /// Micronaut's word for it.
    private static final int ANY_FREE_PORT = -1;

    private final EmbeddedServer http;
    private final StoaConfig config;

    private final Families families;
    private final Crowd crowd;

    private Server(EmbeddedServer http, StoaConfig config, Families families) {
        this.http = http;
        this.config = config;
        this.families = families;
        this.crowd = new Crowd(url(), config.operatorKey().value(), config.demo());
    }

    /// @param settings what the command line says, such as `stoa.port`; it wins over the environment and the
    ///     configuration files
    /// @throws StartFailedException if a setting is wrong, a store cannot be used or the port is in use
    public static Server start(Map<String, Object> settings) {
        ApplicationContext context = Configuration.context(settings);
        try {
            StoaConfig config = ConfigReading.read(Configuration.settings(context), new SecureRandom());
            context.getEnvironment().addPropertySource(PropertySource.of("stoa", serverSettings(config)));
            context.registerSingleton(config);
            return open(context, config, Families.connect(config));
        } catch (StartFailedException e) {
            context.close();
            throw e;
        }
    }

    private static Server open(ApplicationContext context, StoaConfig config, Families families) {
        try {
            context.registerSingleton(families);
            context.start();
            Server server = new Server(listen(context, config), config, families);
            server.crowd.come();
            return server;
        } catch (RuntimeException e) {
            context.close();
            families.close();
            throw e;
        }
    }

    private static Map<String, Object> serverSettings(StoaConfig config) {
        Map<String, Object> settings = new HashMap<>(config.edge().serverSettings());
        settings.put("micronaut.server.port", config.port() == 0 ? ANY_FREE_PORT : config.port());
        return settings;
    }

    private static EmbeddedServer listen(ApplicationContext context, StoaConfig config) {
        try {
            return context.getBean(EmbeddedServer.class).start();
        } catch (ServerStartupException e) {
            throw new StartFailedException(
                    List.of("STOA_PORT=%d: the port is in use or not allowed; choose another one, or 0 for any free one"
                            .formatted(config.port())));
        }
    }

    public int port() {
        return http.getPort();
    }

    public URI url() {
        return URI.create("http://localhost:" + port());
    }

    /// What a person who just started the shop wants to know.
    public String banner() {
        return Banner.of(config, families, url());
    }

    /// The parts, for tests.
    ApplicationContext parts() {
        return http.getApplicationContext();
    }

    @Override
    public void close() {
        crowd.close();
        http.getApplicationContext().close();
        families.close();
    }
}
