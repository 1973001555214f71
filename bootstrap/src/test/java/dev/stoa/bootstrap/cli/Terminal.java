package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.client.Json;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Types commands, without being a terminal, and remembers what came back.
record Terminal(List<String> options) {

    record Said(int exit, String out, String err) {

        JsonNode json() {
            try {
                return Json.parse(out.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON: " + out, e);
            }
        }
    }

    /// An operator of this shop.
    static Terminal of(TestShop shop) {
        return new Terminal(List.of("--url=" + shop.server().url(), "--operator-key=" + TestShop.OPERATOR_KEY));
    }

    /// @param words with a space between them
    Said type(String words) {
        return run(Stream.concat(Arrays.stream(words.split(" ", -1)), options.stream())
                .toArray(String[]::new));
    }

    static Said run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = Cli.run(writer(out), writer(err), arguments);
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// With the buffer that the standard streams have.
    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
