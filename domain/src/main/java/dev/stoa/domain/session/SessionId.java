package dev.stoa.domain.session;

import dev.stoa.domain.Require;

/// The public name of a session, for lists and revocation: `ses_` and a UUIDv7. Not the token.
public record SessionId(String value) {

    public SessionId {
        Require.key("sessionId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
