package dev.stoa.postgres.tag;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.tag.TagsContract;
import dev.stoa.domain.tag.Tags;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresTagsTest implements TagsContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Tags> backend() {
        return backends.open(PostgresAdapters::tags);
    }
}
