package dev.stoa.bootstrap.cli;

import com.sun.net.httpserver.HttpServer;
import dev.stoa.bootstrap.cli.Terminal.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What answers is no shop, though it answers 200 to everything.
class OtherServerTest {

    private static final byte[] PAGE = "<html>It works!</html>".getBytes(StandardCharsets.UTF_8);

    private static final String SALES = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            7,1,TOWEL,3,2010-12-01 08:26,2.55,17001,France
            """;

    private final HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void open() {
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, PAGE.length);
            exchange.getResponseBody().write(PAGE);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queue list",
                "queue dead q",
                "queue retry q a",
                "queue purge q --yes",
                "session list",
                "session revoke --customer a --yes",
                "cache stats",
                "cache clear a --yes",
                "import FILE",
                "replay FILE"
            })
    void itIsTakenForNone(String command, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("sales.csv"), SALES);
        Said said = Terminal.run((command.replace("FILE", file.toString()) + " --operator-key=x --url=http://localhost:"
                        + server.getAddress().getPort())
                .split(" ", -1));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).hasLineCount(1).contains("is it a Stoa shop?");
    }
}
