package dev.stoa.inmemory.activity;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.activity.ActivitiesContract;
import dev.stoa.domain.activity.Activities;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryActivitiesTest implements ActivitiesContract {

    @Override
    public Backend<Activities> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::activities);
    }
}
