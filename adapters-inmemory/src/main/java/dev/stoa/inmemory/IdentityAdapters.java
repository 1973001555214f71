package dev.stoa.inmemory;

import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.otp.Passcodes;
import dev.stoa.domain.session.Sessions;
import dev.stoa.inmemory.customer.InMemoryCustomers;
import dev.stoa.inmemory.otp.InMemoryPasscodes;
import dev.stoa.inmemory.session.InMemorySessions;

/// The ports that say who calls.
record IdentityAdapters(Customers customers, Passcodes passcodes, Sessions sessions) {

    static IdentityAdapters over(Memory memory, int capacity) {
        return new IdentityAdapters(
                new InMemoryCustomers(memory, capacity),
                new InMemoryPasscodes(memory, capacity),
                new InMemorySessions(memory, capacity));
    }
}
