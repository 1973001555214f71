package dev.stoa.bootstrap.client;

import dev.stoa.domain.StoaException;

/// The shop did not do what was asked; the message is the one sentence the user reads.
public final class ClientException extends StoaException {

    private static final long serialVersionUID = 1L;

    public ClientException(String message) {
        super(message);
    }
}
