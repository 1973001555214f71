package dev.stoa.bootstrap.cli;

import dev.stoa.domain.StoaException;

/// A command could not do its work; the message is the one sentence the user reads.
final class CommandFailedException extends StoaException {

    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        super(message);
    }
}
