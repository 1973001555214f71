package dev.stoa.benchmarks.http;

import java.nio.charset.StandardCharsets;

/// What one connection sends, request after request.
interface Script {

    /// The bytes of the connection's n-th request, from 0.
    byte[] request(long n);

    /// The same request over and over.
    static Script get(String path, String... fields) {
        byte[] bytes = bytes("GET", path, "", fields);
        return n -> bytes;
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
