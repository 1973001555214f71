package dev.stoa.inmemory.tag;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.tag.TagsContract;
import dev.stoa.domain.tag.Tags;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryTagsTest implements TagsContract {

    @Override
    public Backend<Tags> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::tags);
    }
}
