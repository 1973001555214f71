package dev.stoa.bootstrap.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class LauncherTest {

    private static final Path LAUNCHER = Path.of("..", "stoa");

    @Test
    void aTypoIsRefusedBeforeAnythingIsBuilt(@TempDir Path folder) throws IOException, InterruptedException {
        Path launcher = Files.copy(LAUNCHER, folder.resolve("stoa"));
        ProcessBuilder bash =
                new ProcessBuilder("bash", launcher.toString(), "dmo", "--port", "0").redirectErrorStream(true);
        bash.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = bash.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(2);
        assertThat(said.strip()).isEqualTo("stoa: there is no command dmo; './stoa --help' lists them");
    }

    @Test
    void everyCommandIsLetThrough() throws IOException {
        List<String> known = Files.readAllLines(LAUNCHER).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("demo | serve |"))
                .flatMap(line -> List.of(line.replaceFirst("\\).*", "").split(" \\| ", -1)).stream())
                .toList();
        assertThat(Cli.line().getSubcommands().keySet())
                .filteredOn(command -> !command.equals("bench"))
                .isSubsetOf(known);
    }
}
