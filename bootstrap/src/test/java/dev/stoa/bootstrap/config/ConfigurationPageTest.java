package dev.stoa.bootstrap.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Keeps `docs/configuration.md` what the code says. After a change of keys, run this with
/// `-Dstoa.test.docs=write`.
class ConfigurationPageTest {

    private static final Path PAGE = Path.of("..", "docs", "configuration.md");

    @Test
    void thePageSaysWhatTheCodeKnows() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("stoa.test.docs"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page);
    }

    private static String page() {
        return """
                # Configuration

                <!-- Written by ConfigurationPageTest from the code; change the code and run it with -Dstoa.test.docs=write. -->

                Every key works as an environment variable (`STOA_OPERATOR_KEY`), a system property or a line of a
                configuration file (`stoa.operator-key`); the command line wins over all. A key or value the shop does
                not know stops the start, and everything wrong is said at once.

                | key | values | if not given | what it does |
                |---|---|---|---|
                %s

                ## Backends

                `STOA_BACKENDS_<CONCEPT>` puts one concept on a backend of its own, over what the profile says. Concepts
                of the money path commit together and must be on one backend.

                | key | backends of this version | money path |
                |---|---|---|
                %s
                """.formatted(
                Stream.of(Key.values()).map(ConfigurationPageTest::row).collect(Collectors.joining("\n")),
                Stream.of(Concept.values()).map(ConfigurationPageTest::row).collect(Collectors.joining("\n")));
    }

    private static String row(Key key) {
        return "| `%s` | %s | %s | %s |".formatted(key.variable(), key.allowed(), key.otherwise(), key.purpose());
    }

    private static String row(Concept concept) {
        String offered = concept.offered().stream().map(Backend::word).sorted().collect(Collectors.joining(", "));
        String money = Concept.moneyPath().contains(concept) ? "yes" : "";
        return "| `%s` | %s | %s |".formatted(Key.variable(concept), offered, money);
    }
}
