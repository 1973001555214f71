package dev.stoa.postgres.notification;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.notification.NotificationsContract;
import dev.stoa.domain.notification.Notifications;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresNotificationsTest implements NotificationsContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Notifications> backend() {
        return backends.open(PostgresAdapters::notifications);
    }
}
