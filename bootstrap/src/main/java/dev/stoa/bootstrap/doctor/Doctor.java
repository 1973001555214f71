package dev.stoa.bootstrap.doctor;

import dev.stoa.bootstrap.config.Stage;
import dev.stoa.bootstrap.config.StoaConfig;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Looks at everything a shop of this configuration stands on, and changes nothing.
public final class Doctor {

    private Doctor() {}

    /// @param clock of this machine
    public static List<Finding> examine(StoaConfig config, InstantSource clock) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.fine("configuration", "every key is known and every value allowed"));
        if (config.stage() == Stage.DEVELOPMENT) {
            findings.add(Finding.warning(
                    "configuration",
                    "this is a development shop: passcodes can be read by anybody",
                    "STOA_ENVIRONMENT=production where something is sold"));
        }
        findings.addAll(GatewayDoctor.look(config, clock));
        config.redis().ifPresent(redis -> findings.addAll(RedisDoctor.look(redis, clock)));
        config.postgres().ifPresent(postgres -> findings.addAll(PostgresDoctor.look(postgres, clock)));
        if (config.redis().isEmpty() && config.postgres().isEmpty()) {
            findings.add(Finding.warning(
                    "stores", "everything is in memory and forgotten at every stop", "STOA_PROFILE=redis-postgres"));
        }
        return findings;
    }
}
