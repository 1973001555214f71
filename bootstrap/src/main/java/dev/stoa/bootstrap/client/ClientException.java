package dev.stoa.bootstrap.client;

import dev.stoa.domain.StoaException;

/// The shop did not do what was asked; the message is the one sentence the user reads.
public final class ClientException extends StoaException {

    private static final long serialVersionUID = 1L;

    /// What can be done about it.
    public enum Kind {
        /// No shop answers, or it answers that it cannot work now: try again later, or elsewhere.
        UNREACHABLE,
        /// The shop does not allow it or has no such thing: ask for something else.
        REFUSED,
        /// Anything else.
        FAILED
    }

    private final Kind kind;

    public ClientException(String message) {
        this(Kind.FAILED, message);
    }

    public ClientException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
