package dev.stoa.inmemory.accesslist;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.accesslist.AccessRulesContract;
import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryAccessRulesTest implements AccessRulesContract {

    @Override
    public Backend<AccessRules> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::accessRules);
    }
}
