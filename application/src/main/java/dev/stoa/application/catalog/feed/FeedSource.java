package dev.stoa.application.catalog.feed;

import java.io.IOException;
import java.io.InputStream;

/// A feed that can be read from its beginning more than once.
public interface FeedSource {

    InputStream open() throws IOException;

    /// In bytes, as stored.
    long size();
}
