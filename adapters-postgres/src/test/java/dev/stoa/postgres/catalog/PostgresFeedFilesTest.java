package dev.stoa.postgres.catalog;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.catalog.FeedFilesContract;
import dev.stoa.domain.catalog.FeedFiles;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresFeedFilesTest implements FeedFilesContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<FeedFiles> backend() {
        return backends.open(PostgresAdapters::feedFiles);
    }
}
