package dev.stoa.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The walk through the shop works as the README prints it, pasted into a shell.
class ReadmeWalkTest {

    @ParameterizedTest
    @ValueSource(strings = {"inmemory", "redis-postgres", "postgres"})
    void everyLineOfTheWalkAnswersAsAStrangerHopes(String profile) throws IOException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(Stores.of(profile));
        settings.put("stoa.demo-data", "on");
        settings.put("stoa.limits", "on");
        try (TestShop shop = new TestShop(settings)) {
            String printed = paste(walk(), shop.server().port());
            assertThat(printed)
                    .contains("\"code\":\"WELCOME10\"")
                    .contains("\"state\":\"paid\"")
                    .contains("\"clicks\":")
                    .containsPattern("\"member\":\"cus_[0-9a-f]+\",\"score\":[1-9]")
                    .doesNotContain("/problems/");
        }
    }

    private static String walk() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        return List.of(readme.split("```")).stream()
                .filter(block -> block.startsWith("sh\nAPI="))
                .map(block -> block.substring(3))
                .findFirst()
                .orElseThrow();
    }

    private static String paste(String lines, int port) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash").redirectErrorStream(true);
        bash.environment().put("STOA_URL", "http://localhost:" + port);
        Process process = bash.start();
        try (var input = process.outputWriter(StandardCharsets.UTF_8)) {
            input.write(lines);
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
