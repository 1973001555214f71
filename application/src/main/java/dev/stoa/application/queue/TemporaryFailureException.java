package dev.stoa.application.queue;

import dev.stoa.domain.StoaException;

/// A job failed in a way that another attempt may mend, and says so in the words that operators group failures by.
public final class TemporaryFailureException extends StoaException {

    private static final long serialVersionUID = 1L;

    private final String kind;

    /// @param kind what such failures are grouped by, such as `no answer`; no id or count in it
    public TemporaryFailureException(String kind, String message) {
        super(message);
        this.kind = kind;
    }

    String kind() {
        return kind;
    }
}
