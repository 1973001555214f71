package dev.stoa.http.accesslist;

import dev.stoa.domain.accesslist.Access;
import dev.stoa.domain.accesslist.AccessRule;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A rule as operators see it.
///
/// @param access `allow` or `deny`
/// @param cidr the block's one name
/// @param expiresAt null if it never ends
@Serdeable
record AccessRuleJson(String access, String cidr, @Nullable Instant expiresAt, String note, Instant createdAt) {

    static AccessRuleJson of(AccessRule rule) {
        return new AccessRuleJson(
                rule.access().name().toLowerCase(Locale.ROOT),
                rule.cidr().toString(),
                rule.expiresAt().orElse(null),
                rule.note(),
                rule.createdAt());
    }

    /// @throws ProblemException 404 for any other word
    static Access said(String word) {
        return switch (word) {
            case "allow" -> Access.ALLOW;
            case "deny" -> Access.DENY;
            default -> throw ProblemException.notFound("access list", word, "allow and deny");
        };
    }
}
