package dev.stoa.http.accesslist;

import dev.stoa.application.accesslist.AddressGate;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.accesslist.Access;
import dev.stoa.domain.accesslist.AccessList;
import dev.stoa.domain.accesslist.AccessRule;
import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.domain.accesslist.Cidr;
import dev.stoa.domain.accesslist.IpAddress;
import dev.stoa.http.ClientAddress;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

import static dev.stoa.domain.accesslist.Access.ALLOW;
import static dev.stoa.domain.accesslist.Access.DENY;

/// Changes rules, and keeps operators from shutting themselves out without meaning it. Every process of the shop
/// sees a change within a second, this one at once.
@Singleton
public final class AccessDesk {

    private final AccessRules rules;
    private final AddressGate here;
    private final ClientAddress clients;
    private final AdminAllowlist admin;
    private final InstantSource clock;

    AccessDesk(AccessRules rules, AddressGate here, ClientAddress clients, AdminAllowlist admin, InstantSource clock) {
        this.rules = rules;
        this.here = here;
        this.clients = clients;
        this.admin = admin;
        this.clock = clock;
    }

    /// What is wanted of a block.
    ///
    /// @param expiresAt when the rule ends; never if empty
    /// @param note why
    public record Wanted(Access access, Cidr block, Optional<Instant> expiresAt, String note) {}

    /// @param force whether the caller's own address may be shut out
    /// @throws ProblemException if it would be
    public AccessRule put(Wanted wanted, boolean force, HttpRequest<?> request) {
        wanted.expiresAt().filter(end -> !end.isAfter(clock.instant())).ifPresent(end -> {
            throw new InvalidInputException("expiresAt", "range", "expiresAt must lie in the future");
        });
        if (wanted.access() == DENY && !force) {
            AccessRule rule =
                    new AccessRule(wanted.access(), wanted.block(), wanted.expiresAt(), wanted.note(), clock.instant());
            checkLockout(wanted.block(), request, list -> list.with(rule));
        }
        AccessRule rule = rules.put(wanted.access(), wanted.block(), wanted.expiresAt(), wanted.note());
        here.snapshot().look();
        return rule;
    }

    /// What would shut the caller's own address out needs `force`: where a wider block is denied, or operators need
    /// a rule that allows them. Whether there was such a rule.
    ///
    /// @throws ProblemException if the caller would be shut out
    public boolean remove(Access access, Cidr block, boolean force, HttpRequest<?> request) {
        if (access == ALLOW && !force) {
            checkLockout(block, request, list -> list.without(access, block));
        }
        boolean removed = rules.remove(access, block);
        here.snapshot().look();
        return removed;
    }

    private void checkLockout(Cidr block, HttpRequest<?> request, UnaryOperator<AccessList> change) {
        IpAddress own = clients.address(request);
        if (block.contains(own) && isShutOut(own, change.apply(rules.all()))) {
            throw new ProblemException(
                    ProblemCode.LOCKED_OUT,
                    "Your own address %s would be shut out. If you mean it, repeat with `?force=true`.".formatted(own));
        }
    }

    private boolean isShutOut(IpAddress own, AccessList list) {
        var said = list.judge(own);
        return admin.isOn() ? !said.equals(Optional.of(ALLOW)) : said.equals(Optional.of(DENY));
    }
}
