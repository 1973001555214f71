package dev.stoa.bootstrap.doctor;

import dev.stoa.bootstrap.config.RedisSettings;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisFacts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at Redis.
final class RedisDoctor {

    private static final String OLDEST = "7.0";

    private final RedisSettings settings;
    private final RedisFacts facts;
    private final List<Finding> findings = new ArrayList<>();

    private RedisDoctor(RedisSettings settings, RedisFacts facts) {
        this.settings = settings;
        this.facts = facts;
    }

    static List<Finding> look(RedisSettings settings, InstantSource clock) {
        Optional<RedisFacts> facts = RedisAdapters.examine(settings.url().value(), settings.prefix(), clock);
        return facts.map(each -> new RedisDoctor(settings, each).findings())
                .orElseGet(() -> List.of(Finding.problem(
                        "redis connection",
                        "%s cannot be used: %s".formatted(settings.where(), obstacle(settings)),
                        "see that the server runs, and what STOA_REDIS_URL says of host, port, user and password")));
    }

    private static String obstacle(RedisSettings settings) {
        try (RedisAdapters adapters = new RedisAdapters(settings.url().value(), settings.prefix())) {
            return adapters.obstacle();
        }
    }

    private List<Finding> findings() {
        findings.add(Finding.fine("redis connection", settings.where() + " answers"));
        findings.add(Clocks.compared("redis", facts.ahead()));
        wayThere();
        rights();
        if (facts.info().isEmpty()) {
            findings.add(Finding.warning(
                    "redis server",
                    "this user may not see INFO, so eviction, persistence and memory are unknown",
                    "run the doctor with the URL of a user that has +info +slowlog|get +memory|usage"));
            return findings;
        }
        version();
        role();
        eviction();
        persistence();
        RedisMemory.look(facts, findings);
        slowLog();
        return findings;
    }

    private void wayThere() {
        if (settings.isOpen()) {
            findings.add(Finding.warning(
                    "redis way",
                    "another host without TLS or without a password: who is on the way reads sessions and carts",
                    "rediss://user:password@host, and requirepass or ACL SETUSER on the server"));
        }
    }

    private void rights() {
        if (facts.mayConfigure()) {
            findings.add(Finding.warning(
                    "redis rights",
                    "this user may CONFIG, so it may also FLUSHALL: one mistake or intruder empties the shop",
                    "give the shop a user of its own: " + acl()));
        } else {
            findings.add(Finding.fine("redis rights", "this user may not administer the server"));
        }
    }

    private String acl() {
        return "ACL SETUSER shop on >password ~%s:* &%s:* -@all +@read +@write +@connection +@transaction +@pubsub +eval +evalsha +script|load +time -@dangerous"
                .formatted(settings.prefix(), settings.prefix());
    }

    private void version() {
        String version = facts.info("redis_version").orElse("");
        boolean old = !version.isEmpty() && compare(version, OLDEST) < 0;
        findings.add(
                old
                        ? Finding.problem(
                                "redis version",
                                "%s; the scripts are made for %s and later".formatted(version, OLDEST),
                                "update Redis")
                        : Finding.fine("redis version", version));
    }

    private static int compare(String version, String other) {
        return Integer.compare(major(version), major(other));
    }

    private static int major(String version) {
        return Integer.parseInt(version.replaceFirst("\\D.*", ""));
    }

    private void role() {
        if (facts.info("role").filter("slave"::equals).isPresent()) {
            findings.add(Finding.problem(
                    "redis role",
                    "this is a replica, which refuses every change",
                    "name the master, or let Sentinel name it: redis-sentinel://host:26379#name"));
        } else if (facts.number("connected_slaves") == 0
                && facts.info("cluster_enabled").filter("1"::equals).isEmpty()) {
            findings.add(Finding.warning(
                    "redis role",
                    "a master without a replica: when it is gone, so are sessions and carts until it is back",
                    "add a replica, and Sentinel to make it the master"));
        } else {
            findings.add(Finding.fine("redis role", facts.info("role").orElse("")));
        }
    }

    private void eviction() {
        String policy = facts.info("maxmemory_policy").orElse("");
        findings.add(
                policy.equals("noeviction")
                        ? Finding.fine("redis eviction", policy)
                        : Finding.problem(
                                "redis eviction",
                                policy + ": when memory is short Redis throws sessions, carts and counts away",
                                "CONFIG SET maxmemory-policy noeviction; caches expire by themselves"));
        if (facts.number("evicted_keys") > 0) {
            findings.add(Finding.problem(
                    "redis eviction",
                    facts.number("evicted_keys") + " keys were thrown away since the server started",
                    "give it more memory; what is gone is gone"));
        }
    }

    private void persistence() {
        boolean log = facts.info("aof_enabled").filter("1"::equals).isPresent();
        if (!log) {
            findings.add(Finding.problem(
                    "redis persistence",
                    "no append-only file: a restart loses every session and cart since the last snapshot, or all",
                    "CONFIG SET appendonly yes, and appendfsync everysec"));
        } else if ("no".equals(facts.settings().get("appendfsync"))) {
            findings.add(Finding.warning(
                    "redis persistence",
                    "appendfsync no: a power cut loses half a minute",
                    "CONFIG SET appendfsync everysec"));
        } else {
            findings.add(Finding.fine("redis persistence", "append-only file"));
        }
        if (log && facts.info("aof_last_write_status").filter("ok"::equals).isEmpty()) {
            findings.add(Finding.problem(
                    "redis persistence", "the append-only file could not be written", "see to the disk of the server"));
        }
    }

    private void slowLog() {
        List<String> slow = facts.slow();
        findings.add(
                slow.isEmpty()
                        ? Finding.fine("redis slow log", "empty")
                        : Finding.warning(
                                "redis slow log",
                                "the slowest: " + String.join(", ", slow.subList(0, Math.min(3, slow.size()))),
                                "while one command runs all others wait; see SLOWLOG GET for its keys"));
    }
}
