package dev.stoa.outbound.http;

import dev.stoa.domain.CallFailure;

/// There was no answer. The adapters make a value of it.
public final class CallFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final CallFailure why;

    CallFailedException(CallFailure why) {
        super(why.name());
        this.why = why;
    }

    CallFailedException(CallFailure why, Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    public CallFailure why() {
        return why;
    }
}
