package dev.stoa.application.accesslist;

import dev.stoa.domain.accesslist.Access;
import dev.stoa.domain.accesslist.AccessRule;
import dev.stoa.domain.accesslist.Cidr;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block of addresses and what is said of it until when, in milliseconds by the store's clock; 0 if it is not
/// said.
///
/// @param wider the smallest other block that holds this one
record Block(
        Cidr cidr,
        long deniedUntil,
        long allowedUntil,
        @Nullable Block wider) {

    static Block of(Cidr cidr, List<AccessRule> rules, @Nullable Block wider) {
        return new Block(cidr, until(Access.DENY, rules), until(Access.ALLOW, rules), wider);
    }

    private static long until(Access access, List<AccessRule> rules) {
        return rules.stream()
                .filter(rule -> rule.access() == access)
                .mapToLong(rule -> rule.expiresAt().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE))
                .max()
                .orElse(0);
    }
}
