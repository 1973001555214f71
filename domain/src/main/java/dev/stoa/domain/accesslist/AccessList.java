package dev.stoa.domain.accesslist;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All rules that held at one moment.
///
/// Rules tell when they end, and this tells what time it was for the store: so whoever keeps a list for a while can
/// let each rule end on time, also while the store is away.
///
/// @param revision larger after every change than before, for ever, even if the store lost what it kept: the
///     microseconds since the epoch at the change, or one more than the revision before if that is larger; 0 if
///     there never was a change. A rule that ends is no change
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

    /// What is said of an address by the rules of the longest prefix that cover it. Looks at every rule: not for
    /// every call.
    public Optional<Access> judge(IpAddress address) {
        return rules.stream()
                .filter(rule -> rule.cidr().contains(address))
                .max(Comparator.comparingInt((AccessRule rule) -> rule.cidr().prefix())
                        .thenComparing(AccessRule::access))
                .map(AccessRule::access);
    }

    /// The list as it would be with this rule.
    public AccessList with(AccessRule rule) {
        AccessList others = without(rule.access(), rule.cidr());
        return new AccessList(
                revision,
                asOf,
                Stream.concat(others.rules().stream(), Stream.of(rule)).toList());
    }

    /// The list as it would be without the rule that says this of this block.
    public AccessList without(Access access, Cidr cidr) {
        return new AccessList(
                revision,
                asOf,
                rules.stream()
                        .filter(rule -> rule.access() != access || !rule.cidr().equals(cidr))
                        .toList());
    }
}
