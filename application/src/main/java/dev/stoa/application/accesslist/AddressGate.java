package dev.stoa.application.accesslist;

import dev.stoa.application.snapshot.Snapshot;
import dev.stoa.application.snapshot.Snapshot.Reading;
import dev.stoa.domain.accesslist.Access;
import dev.stoa.domain.accesslist.AccessList;
import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.domain.accesslist.IpAddress;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Says of an address whether it may call, as [AccessRules] are meant, without asking the store and without a lock.
/// While the store is away the last known rules hold, and those that end do so on time.
public final class AddressGate {

    private static final Optional<Access> DENIED = Optional.of(Access.DENY);
    private static final Optional<Access> ALLOWED = Optional.of(Access.ALLOW);

    private final Snapshot<AccessTable> known;

    /// @param nanos a clock that only goes forward
    public AddressGate(AccessRules store, LongSupplier nanos) {
        this.known =
                new Snapshot<>(AccessTable.empty(nanos), () -> reading(store.all(), nanos), store::revision, nanos);
    }

    private static Reading<AccessTable> reading(AccessList list, LongSupplier nanos) {
        return new Reading<>(list.revision(), new AccessTable(list, nanos));
    }

    /// What has to follow the store.
    public Snapshot<?> snapshot() {
        return known;
    }

    /// Whether no rule is known, so that every address may call.
    public boolean isOpen() {
        return known.state().isEmpty();
    }

    /// Whether the address may call: it may unless a rule denies it. As long as the rules could never be read, it
    /// may.
    public boolean mayCall(IpAddress address) {
        return !known.state().find(address).equals(DENIED);
    }

    /// Whether a rule allows the address, and none of the same or a longer prefix denies it. As long as the rules
    /// could never be read, none does.
    public boolean isAllowed(IpAddress address) {
        return known.state().find(address).equals(ALLOWED);
    }
}
