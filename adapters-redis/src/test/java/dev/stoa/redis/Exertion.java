package dev.stoa.redis;

import dev.stoa.servers.RedisProcess;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/// How long a server computes, which a busy machine makes no longer, as it does the time that passes.
///
/// @param mostMicros what one script may cost it
record Exertion(RedisProcess server, long mostMicros) {

    <T> T of(Supplier<T> call) {
        long scripts = sum("commandstats", "cmdstat_evalsha:calls=(\\d+),.*", 1);
        long before = micros();
        T answer = call.get();
        long spent = micros() - before;
        long ran = sum("commandstats", "cmdstat_evalsha:calls=(\\d+),.*", 1) - scripts;
        assertThat(spent / Math.max(1, ran)).as("microseconds of computing").isLessThan(mostMicros);
        return answer;
    }

    private long micros() {
        return sum("cpu", "used_cpu_(?:sys|user)_main_thread:(.*)", 1_000_000);
    }

    private long sum(String section, String pattern, long times) {
        return (long) (times
                * server.send("INFO " + section)
                        .lines()
                        .filter(line -> line.matches(pattern))
                        .mapToDouble(line -> Double.parseDouble(line.replaceFirst(pattern, "$1")))
                        .sum());
    }
}
