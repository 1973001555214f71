package dev.stoa.postgres.activity;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.activity.ActivitiesContract;
import dev.stoa.domain.activity.Activities;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresActivitiesTest implements ActivitiesContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Activities> backend() {
        return backends.open(PostgresAdapters::activities);
    }
}
