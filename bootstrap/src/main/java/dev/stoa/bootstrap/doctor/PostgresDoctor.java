package dev.stoa.bootstrap.doctor;

import dev.stoa.bootstrap.config.PostgresSettings;
import dev.stoa.domain.BackendException;
import dev.stoa.postgres.PostgresAddress;
import dev.stoa.postgres.PostgresExamination;
import dev.stoa.postgres.PostgresFacts;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at Postgres.
final class PostgresDoctor {

    private static final int OLDEST = 14_00_00;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final PostgresSettings settings;
    private final PostgresFacts facts;
    private final List<Finding> findings = new ArrayList<>();

    private PostgresDoctor(PostgresSettings settings, PostgresFacts facts) {
        this.settings = settings;
        this.facts = facts;
    }

    static List<Finding> look(PostgresSettings settings, InstantSource clock) {
        PostgresAddress address = settings.address();
        Optional<String> obstacle = address.obstacle();
        if (obstacle.isPresent()) {
            return List.of(unreachable(settings, obstacle.get()));
        }
        try {
            return new PostgresDoctor(settings, PostgresExamination.of(address, clock)).findings();
        } catch (SQLException | BackendException e) {
            return List.of(unreachable(settings, String.valueOf(e.getMessage())));
        }
    }

    private static Finding unreachable(PostgresSettings settings, String words) {
        return Finding.problem(
                "postgres connection",
                settings.where() + ": " + words,
                "see that the server runs, and what STOA_POSTGRES_URL says of host, database, user and password");
    }

    private List<Finding> findings() {
        findings.add(Finding.fine("postgres connection", settings.where() + " answers"));
        findings.add(Clocks.compared("postgres", facts.ahead()));
        schema();
        server();
        durability();
        wayThere();
        rights();
        sessions();
        room();
        load();
        return findings;
    }

    private void schema() {
        findings.add(
                facts.pending().isEmpty()
                        ? Finding.fine("postgres schema", "up to date")
                        : Finding.problem(
                                "postgres schema",
                                "these steps were never taken: " + String.join(", ", facts.pending()),
                                "stoa migrate"));
    }

    private void server() {
        String version = facts.setting("server_version");
        findings.add(
                facts.number("server_version_num") < OLDEST
                        ? Finding.problem("postgres version", version + ": too old", "update to 14 or later")
                        : Finding.fine("postgres version", version));
        if (!facts.setting("server_encoding").equals("UTF8")) {
            findings.add(Finding.problem(
                    "postgres encoding",
                    facts.setting("server_encoding") + " cannot hold every name and note",
                    "make the database anew with ENCODING 'UTF8'"));
        }
    }

    private void durability() {
        for (String name : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            if (facts.setting(name).equals("off")) {
                findings.add(Finding.problem(
                        "postgres " + name, "off: a power cut loses orders that were confirmed", name + " = on"));
            }
        }
        if (facts.setting("autovacuum").equals("off")) {
            findings.add(Finding.warning(
                    "postgres autovacuum", "off: tables that change a lot grow and slow down", "autovacuum = on"));
        }
    }

    private void wayThere() {
        if (facts.encrypted()) {
            findings.add(Finding.fine("postgres way", "TLS"));
        } else if (settings.isOpen()) {
            findings.add(Finding.warning(
                    "postgres way",
                    "another host without TLS: who is on the way reads along",
                    "add ?sslmode=verify-full to the URL"));
        }
    }

    private void rights() {
        findings.add(
                facts.powers().isEmpty()
                        ? Finding.fine("postgres rights", "no more than the shop needs")
                        : Finding.warning(
                                "postgres rights",
                                "this user is " + String.join(", ", facts.powers())
                                        + ": one mistake or intruder reaches every database",
                                "give the shop a user of its own that owns its database and nothing else"));
    }

    private void sessions() {
        if (facts.shared()) {
            findings.add(Finding.problem(
                    "postgres sessions",
                    "a pooler gives each transaction another one: time limits and prepared statements get lost",
                    "pool_mode = session, or connect to the server itself"));
        }
        String isolation = facts.setting("default_transaction_isolation");
        if (!isolation.equals("read committed")) {
            findings.add(Finding.warning(
                    "postgres isolation",
                    isolation + " by default: the shop sets its own, other tools would read old rows",
                    "default_transaction_isolation = 'read committed'"));
        }
    }

    private void room() {
        int most = facts.number("max_connections") - facts.number("superuser_reserved_connections");
        int wanted = settings.connections();
        String seen = "a process takes %d of %d connections".formatted(wanted, most);
        findings.add(
                wanted * 2 <= most
                        ? Finding.fine("postgres connections", seen)
                        : Finding.warning(
                                "postgres connections",
                                seen + ": two processes do not fit beside each other",
                                "raise max_connections or lower STOA_POSTGRES_POOL"));
    }

    private void load() {
        if (facts.longest().compareTo(LONG) > 0) {
            findings.add(Finding.warning(
                    "postgres transactions",
                    "one has been open for %d s: it holds locks and keeps old rows"
                            .formatted(facts.longest().toSeconds()),
                    "find it in pg_stat_activity by xact_start"));
        }
        if (!facts.slow().isEmpty()) {
            findings.add(Finding.warning(
                    "postgres slow statements",
                    "on average " + String.join("; ", facts.slow()),
                    "EXPLAIN (ANALYZE, BUFFERS) shows where the time goes"));
        }
    }
}
