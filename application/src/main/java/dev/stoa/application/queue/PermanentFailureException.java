package dev.stoa.application.queue;

import dev.stoa.domain.StoaException;

/// A job failed in a way that no further attempt would mend.
public final class PermanentFailureException extends StoaException {

    private static final long serialVersionUID = 1L;

    private final String kind;

    /// @param kind what such failures are grouped by, such as `unreadable payload`; no id or count in it
    public PermanentFailureException(String kind, String message) {
        super(message);
        this.kind = kind;
    }

    public PermanentFailureException(String kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    String kind() {
        return kind;
    }
}
