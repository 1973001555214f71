package dev.stoa.application.accesslist;

import dev.stoa.domain.accesslist.Access;
import dev.stoa.domain.accesslist.AccessList;
import dev.stoa.domain.accesslist.IpAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// A list of rules made for looking addresses up. The store's clock goes on in it: from the time the list was read
/// at, as the clock of this process goes.
final class AccessTable {

    private final AddressTable v4;
    private final AddressTable v6;
    private final boolean empty;
    private final LongSupplier storeMillis;

    /// @param nanos a clock that only goes forward
    AccessTable(AccessList list, LongSupplier nanos) {
        this.v4 = new AddressTable(
                list.rules().stream().filter(rule -> !rule.cidr().first().v6()).toList());
        this.v6 = new AddressTable(
                list.rules().stream().filter(rule -> rule.cidr().first().v6()).toList());
        this.empty = list.rules().isEmpty();
        long asOf = list.asOf().toEpochMilli();
        long readAt = nanos.getAsLong();
        this.storeMillis = () -> asOf + TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - readAt);
    }

    static AccessTable empty(LongSupplier nanos) {
        return new AccessTable(new AccessList(0, Instant.EPOCH, List.of()), nanos);
    }

    boolean isEmpty() {
        return empty;
    }

    Optional<Access> find(IpAddress address) {
        return (address.v6() ? v6 : v4).find(address, storeMillis);
    }
}
