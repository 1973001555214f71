package dev.stoa.postgres.otp;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.otp.PasscodesContract;
import dev.stoa.domain.otp.Passcodes;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresPasscodesTest implements PasscodesContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Passcodes> backend() {
        return backends.open(PostgresAdapters::passcodes);
    }
}
