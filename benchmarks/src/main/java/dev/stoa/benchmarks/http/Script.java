package dev.stoa.benchmarks.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// What one connection sends, request after request.
interface Script {

    /// The bytes of the connection's n-th request, from 0.
    byte[] request(long n);

    /// The same request over and over.
    static Script get(String path, String... fields) {
        byte[] bytes = bytes("GET", path, "", fields);
        return n -> bytes;
    }

    /// Searches for some words, one of them with a typo and one half written, by turns.
    static Script searches(int connection) {
        List<byte[]> requests = Stream.of(
                        "red+mug", "vintage+lantern", "blue+cushion", "polkadot+bag", "lantrn", "silv")
                .map(words -> bytes("GET", "/api/v1/search?q=" + words + "&limit=20", ""))
                .toList();
        return n -> requests.get((int) ((connection + n) % requests.size()));
    }

    /// Opens a cart for one visitor after the other, each with an address of its own.
    static Script openCarts(int connection) {
        return n -> bytes(
                "POST",
                "/api/v1/carts",
                "{}",
                "X-Forwarded-For: 10.%d.%d.%d".formatted(connection, n >> 8 & 255, n & 255));
    }

    static byte[] bytes(String method, String path, String json, String... fields) {
        StringBuilder head = new StringBuilder();
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (String field : fields) {
            head.append(field).append("\r\n");
        }
        if (!method.equals("GET")) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(json.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        return head.append("\r\n").append(json).toString().getBytes(StandardCharsets.UTF_8);
    }
}
