package dev.stoa.domain.webhook;

import dev.stoa.domain.Require;

/// A signing secret as stores keep it: encrypted, with a key they never see.
public record SealedSecret(String value) {

    public SealedSecret {
        Require.text("sealed secret", value, 1, 1_024);
    }

    @Override
    public String toString() {
        return "SealedSecret";
    }
}
