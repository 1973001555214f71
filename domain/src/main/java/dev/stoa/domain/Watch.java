package dev.stoa.domain;

/// Somebody listening for changes, until closed. Closing twice does nothing.
public interface Watch extends AutoCloseable {

    @Override
    void close();
}
