package dev.stoa.domain.accesslist;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// All rules that held at one moment.
///
/// Rules tell when they end, and this tells what time it was for the store: so whoever keeps a list for a while can
/// let each rule end on time, also while the store is away.
///
/// @param revision larger after every change than before, for ever, even if the store lost what it kept: the
///     microseconds since the epoch at the change, or one more than the revision before if that is larger; 0 if there
///     never was a change. A rule that ends is no change
/// @param asOf by the store's clock
/// @param rules by block, and what is denied before what is allowed; none that had ended
public record AccessList(long revision, Instant asOf, List<AccessRule> rules) {

    private static final Comparator<AccessRule> ORDER =
            Comparator.comparing(AccessRule::cidr).thenComparing(AccessRule::access, Comparator.reverseOrder());

    public AccessList {
        rules = rules.stream()
                .filter(rule -> !rule.hasEnded(asOf))
                .sorted(ORDER)
                .toList();
    }
}
