package dev.stoa.outbound.message;

import java.net.URI;

/// A gateway for text messages and how to get in. Printing does not show the token.
///
/// @param from who the message is from: a number or a name
public record SmsGateway(URI url, String token, String from) {

    @Override
    public String toString() {
        return "SmsGateway[%s]".formatted(url.getHost());
    }
}
