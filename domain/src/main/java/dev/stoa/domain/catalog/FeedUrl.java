package dev.stoa.domain.catalog;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import java.net.URI;
import java.net.URISyntaxException;

/// Where somebody offers a feed: `https`, 1 to 2,000 characters, with a host and without user and password.
public record FeedUrl(URI value) {

    private static final int MAX = 2_000;

    /// @throws InvalidInputException if this is no such URL
    public static FeedUrl parse(String text) {
        Require.text("url", text, 1, MAX);
        try {
            return new FeedUrl(new URI(text));
        } catch (URISyntaxException e) {
            throw refusal();
        }
    }

    public FeedUrl {
        if (!"https".equalsIgnoreCase(value.getScheme()) || value.getHost() == null || value.getUserInfo() != null) {
            throw refusal();
        }
    }

    private static InvalidInputException refusal() {
        return new InvalidInputException("url", "format", "url must be https with a host, without user and password");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
