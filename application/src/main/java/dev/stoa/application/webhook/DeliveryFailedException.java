package dev.stoa.application.webhook;

import dev.stoa.domain.StoaException;

/// A subscriber did not take a message; it may later.
public final class DeliveryFailedException extends StoaException {

    private static final long serialVersionUID = 1L;

    DeliveryFailedException(String message) {
        super(message);
    }
}
