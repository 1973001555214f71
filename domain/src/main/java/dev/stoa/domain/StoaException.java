package dev.stoa.domain;

/// The root of every exception Stoa throws on purpose. Expected outcomes are values, not exceptions.
public abstract class StoaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected StoaException(String message) {
        super(message);
    }

    protected StoaException(String message, Throwable cause) {
        super(message, cause);
    }
}
