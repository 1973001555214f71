package dev.stoa.outbound.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A request and how much patience it gets.
///
/// @param json posted if there; without it the call is a GET
/// @param limit for the whole call, from the name of the host to the last byte
/// @param silence the longest wait for the next byte
public record HttpCall(URI url, Map<String, String> headers, Optional<byte[]> json, Duration limit, Duration silence) {

    public static HttpCall get(URI url, Duration limit, Duration silence) {
        return new HttpCall(url, Map.of(), Optional.empty(), limit, silence);
    }

    public static HttpCall post(URI url, Map<String, String> headers, byte[] json, Duration limit) {
        return new HttpCall(url, headers, Optional.of(json), limit, limit);
    }
}
