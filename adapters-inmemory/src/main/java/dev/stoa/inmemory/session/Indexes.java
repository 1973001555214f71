package dev.stoa.inmemory.session;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.TokenHash;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// The ways to an owner. An entry may be ahead of or behind the owner's snapshot; the snapshot decides.
record Indexes(
        ConcurrentHashMap<TokenHash, Owner> byToken,
        ConcurrentHashMap<Principal, Owner> byPrincipal,
        ConcurrentNavigableMap<String, Owner> byId) {

    Indexes() {
        this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentSkipListMap<>(Utf8.ORDER));
    }

    void add(Slot slot, Owner owner) {
        byToken.put(slot.token(), owner);
        byId.put(slot.id(), owner);
    }

    void remove(Slot slot) {
        byToken.remove(slot.token());
        byId.remove(slot.id());
    }

    boolean has(SessionId id) {
        return byId.containsKey(id.value());
    }
}
