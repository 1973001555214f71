package dev.stoa.bootstrap.doctor;

import dev.stoa.redis.RedisFacts;
import dev.stoa.redis.RedisFacts.Sample;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Whether Redis has room, and what takes it.
final class RedisMemory {

    private static final long MEGABYTE = 1 << 20;
    private static final int FULL = 90;
    private static final int FILLING = 75;

    private RedisMemory() {}

    static void look(RedisFacts facts, List<Finding> findings) {
        long used = facts.number("used_memory");
        long most = facts.number("maxmemory");
        if (most == 0) {
            findings.add(Finding.warning(
                    "redis memory",
                    "%d MB used without a limit: when the machine is full the kernel ends Redis"
                            .formatted(used / MEGABYTE),
                    "CONFIG SET maxmemory to three quarters of the machine; with noeviction writes are refused then"));
        } else {
            findings.add(room(used, most));
        }
        if (!facts.samples().isEmpty()) {
            findings.add(Finding.fine("redis keys", keys(facts.samples())));
        }
    }

    private static Finding room(long used, long most) {
        long percent = used * 100 / most;
        String seen = "%d of %d MB used".formatted(used / MEGABYTE, most / MEGABYTE);
        if (percent < FILLING) {
            return Finding.fine("redis memory", seen);
        }
        String advice = "raise maxmemory or shorten what lives long; docs/redis-keys.md says what each thing takes";
        return percent < FULL
                ? Finding.warning("redis memory", seen + ": it is filling up", advice)
                : Finding.problem("redis memory", seen + ": soon nobody can sign in or fill a cart", advice);
    }

    private static String keys(Map<String, Sample> samples) {
        long all = samples.values().stream().mapToLong(Sample::keys).sum();
        return samples.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> "%s %d %% of %d bytes"
                        .formatted(
                                each.getKey(),
                                Math.round(100.0 * each.getValue().keys() / all),
                                each.getValue().bytesPerKey()))
                .collect(Collectors.joining(", "));
    }
}
