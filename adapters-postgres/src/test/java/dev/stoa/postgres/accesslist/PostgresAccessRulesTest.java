package dev.stoa.postgres.accesslist;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.accesslist.AccessRulesContract;
import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresAccessRulesTest implements AccessRulesContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<AccessRules> backend() {
        return backends.open(PostgresAdapters::accessRules);
    }
}
