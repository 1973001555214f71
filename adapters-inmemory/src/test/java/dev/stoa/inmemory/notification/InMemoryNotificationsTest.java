package dev.stoa.inmemory.notification;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.notification.NotificationsContract;
import dev.stoa.domain.notification.Notifications;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryNotificationsTest implements NotificationsContract {

    @Override
    public Backend<Notifications> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::notifications);
    }
}
