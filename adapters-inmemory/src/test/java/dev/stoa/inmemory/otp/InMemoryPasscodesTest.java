package dev.stoa.inmemory.otp;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.otp.PasscodesContract;
import dev.stoa.domain.otp.Passcodes;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryPasscodesTest implements PasscodesContract {

    @Override
    public Backend<Passcodes> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::passcodes);
    }
}
