package dev.stoa.bootstrap.doctor;

import dev.stoa.redis.RedisFacts;
import dev.stoa.redis.RedisFacts.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether Redis has room, and what takes it.
final class RedisMemory {

    private static final long MEGABYTE = 1 << 20;
    private static final int FULL = 90;
    private static final int FILLING = 75;
    private static final int TELLING = 100;
    private static final int TOO_LARGE = 3;

    /// Bytes per record of a usual size, from `docs/redis-keys.md`.
    private static final Map<String, Long> ESTIMATES =
            Map.of("session", 785L, "cart", 450L, "otp", 340L, "ratelimit", 287L);

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
        facts.samples()
                .forEach((resource, sample) -> Optional.ofNullable(ESTIMATES.get(resource))
                        .filter(estimate -> sample.records() > 0)
                        .map(estimate -> compared(resource, sample, estimate))
                        .ifPresent(findings::add));
    }

    /// A few records say little: what a key costs by itself is spread over them.
    private static Finding compared(String resource, Sample sample, long estimate) {
        long real = sample.bytesPerRecord();
        String about = "redis " + resource + " size";
        String seen = "%d bytes each, estimated %d; %d were weighed".formatted(real, estimate, sample.records());
        return sample.records() < TELLING || real < TOO_LARGE * estimate
                ? Finding.fine(about, seen)
                : Finding.warning(
                        about,
                        seen + ": memory will not last as reckoned",
                        "docs/redis-keys.md says what makes one large, such as attributes, notes and lines");
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
}
