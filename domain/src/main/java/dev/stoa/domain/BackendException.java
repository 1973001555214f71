package dev.stoa.domain;

/// A backend did not do its work. It never means that a thing is absent; absence is a value.
public final class BackendException extends StoaException {

    private static final long serialVersionUID = 1L;

    /// What went wrong, for callers that decide whether to try again.
    public enum Kind {
        /// The backend cannot be reached or is full. Nothing was done.
        UNAVAILABLE,
        /// No answer in time. Whether the operation was done is unknown.
        TIMEOUT,
        /// Another operation won and this one was not done; trying again may succeed.
        CONFLICT,
        /// What was stored cannot be read.
        CORRUPT
    }

    private final Kind kind;

    public BackendException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public BackendException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
