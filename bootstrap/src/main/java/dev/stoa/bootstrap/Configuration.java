package dev.stoa.bootstrap;

import dev.stoa.bootstrap.config.ConfigReading;
import dev.stoa.bootstrap.config.PostgresSettings;
import dev.stoa.bootstrap.config.Settings;
import dev.stoa.bootstrap.config.StoaConfig;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.security.SecureRandom;
import java.util.Map;

/// What a shop started here and now would be told, for commands that start none.
public final class Configuration {

    private Configuration() {}

    /// @param settings what the command line says; it wins over the environment and the configuration files
    /// @throws StartFailedException if a setting is wrong
    public static StoaConfig of(Map<String, Object> settings) {
        try (ApplicationContext context = context(settings)) {
            return ConfigReading.read(settings(context), new SecureRandom());
        }
    }

    /// Where Postgres is, without asking for anything else.
    ///
    /// @throws StartFailedException if nothing says so
    public static PostgresSettings postgres() {
        try (ApplicationContext context = context(Map.of())) {
            return ConfigReading.postgres(settings(context));
        }
    }

    static Settings settings(ApplicationContext context) {
        return Settings.of(context.getEnvironment().start());
    }

    static ApplicationContext context(Map<String, Object> settings) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .propertySources(PropertySource.of("command line", settings, Integer.MAX_VALUE))
                .build();
    }
}
