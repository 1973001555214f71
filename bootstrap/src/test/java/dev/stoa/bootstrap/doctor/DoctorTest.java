package dev.stoa.bootstrap.doctor;

import dev.stoa.bootstrap.Configuration;
import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.doctor.Finding.Level;
import dev.stoa.servers.RedisProcess;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The doctor finds what is wrong with real servers, and nothing with good ones.
class DoctorTest {

    private static List<Finding> examine(InstantSource clock, String... keysAndValues) {
        Map<String, Object> settings = new HashMap<>(Map.of("stoa.environment", "development"));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return Doctor.examine(Configuration.of(settings), clock);
    }

    private static List<Finding> redis(String url) {
        return examine(InstantSource.system(), "stoa.backends-ratelimit", "redis", "stoa.redis-url", url);
    }

    static List<Finding> postgres(String url) {
        return examine(InstantSource.system(), "stoa.backends-ratelimit", "postgres", "stoa.postgres-url", url);
    }

    static ListAssert<String> about(List<Finding> findings, Level level) {
        return assertThat(
                findings.stream().filter(finding -> finding.level() == level).map(Finding::about));
    }

    @Test
    void aRedisThatForgetsIsFound() {
        try (RedisProcess server =
                RedisProcess.standalone("--maxmemory-policy", "allkeys-lru", "--slowlog-log-slower-than", "0")) {
            for (int i = 0; i < 100; i++) {
                server.send("SET stoa:ratelimit:{%d} %s".formatted(i, "x".repeat(2_000)));
            }
            List<Finding> findings = redis("redis://127.0.0.1:" + server.port());
            about(findings, Level.PROBLEM).containsExactlyInAnyOrder("redis eviction", "redis persistence");
            about(findings, Level.WARNING)
                    .contains("redis rights", "redis memory", "redis ratelimit size", "redis slow log", "redis role");
            assertThat(findings).anySatisfy(finding -> {
                assertThat(finding.seen()).contains("allkeys-lru");
                assertThat(finding.advice()).contains("noeviction");
            });
            assertThat(findings)
                    .anySatisfy(finding -> assertThat(finding.seen()).contains("estimated 287; 100 were"));
            assertThat(findings)
                    .filteredOn(finding -> finding.level() != Level.FINE)
                    .allSatisfy(finding -> assertThat(finding.advice()).isNotBlank());
        }
    }

    @Test
    void aRedisAsItShouldBeHasNoProblem() {
        try (RedisProcess server = RedisProcess.standalone("--appendonly", "yes", "--maxmemory", "100mb")) {
            server.send(
                    "ACL SETUSER shop on >secret ~stoa:* &stoa:* -@all +@read +@write +@connection +eval +time +info");
            List<Finding> findings = redis("redis://shop:secret@127.0.0.1:" + server.port());
            about(findings, Level.PROBLEM).isEmpty();
            about(findings, Level.FINE).contains("redis eviction", "redis persistence", "redis rights", "redis memory");

            List<Finding> stranger = redis("redis://shop:wrong@127.0.0.1:" + server.port());
            about(stranger, Level.PROBLEM).containsExactly("redis connection");
            assertThat(stranger.toString()).doesNotContain("wrong@", "secret");

            List<Finding> later = examine(
                    InstantSource.offset(InstantSource.system(), Duration.ofMinutes(5)),
                    "stoa.backends-ratelimit",
                    "redis",
                    "stoa.redis-url",
                    "redis://127.0.0.1:" + server.port());
            about(later, Level.PROBLEM).containsExactly("redis clock");
        }
    }

    @Test
    void aDatabaseThatIsolatesOtherwiseIsFound() {
        String url = Stores.database();
        about(postgres(url), Level.WARNING).doesNotContain("postgres isolation");
        about(postgres(url + "&options=-c%20default_transaction_isolation%3Dserializable"), Level.WARNING)
                .contains("postgres isolation");
        about(postgres(url), Level.PROBLEM).doesNotContain("postgres sessions");
    }

    @Test
    void aStoreThatIsNotThereIsAProblem() {
        about(redis("redis://127.0.0.1:1"), Level.PROBLEM).containsExactly("redis connection");
        about(postgres("postgres://127.0.0.1:1/x"), Level.PROBLEM).containsExactly("postgres connection");
    }
}
