package dev.stoa.bootstrap.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What only the source files show: how long they are, and which module a package lives in.
final class SourcesTest {

    private static final int LINES = 300;
    private static final int LINES_OF_TESTS = 400;
    private static final int DOC_COLUMNS = 116;

    @Test
    void noFileIsTooLongToHoldInMind() throws IOException {
        assertThat(tooLong(House.modules())).isEmpty();
    }

    @Test
    void aFileThatIsTooLongIsFound(@TempDir Path module) throws IOException {
        Path file = write(module, "src/main/java/dev/stoa/domain/cart/Long.java", LINES + 1);
        write(module, "src/test/java/dev/stoa/domain/cart/LongTest.java", LINES_OF_TESTS);
        assertThat(tooLong(List.of(module))).containsExactly(file);
    }

    /// The formatter would break longer ones in the middle, if Maven runs on a JDK that knows Markdown comments.
    @Test
    void noDocCommentIsTooWideForTheFormatterOnAnyJdk() throws IOException {
        assertThat(tooWide(House.modules())).isEmpty();
    }

    @Test
    void aDocCommentThatIsTooWideIsFound(@TempDir Path module) throws IOException {
        Path file = write(module, "src/main/java/dev/stoa/domain/cart/Wide.java", 1);
        Files.writeString(file, "/// " + "a".repeat(DOC_COLUMNS - 3));
        Path narrow = module.resolve("src/test/java/dev/stoa/domain/cart/NarrowTest.java");
        Files.createDirectories(narrow.getParent());
        Files.writeString(narrow, "    /// " + "a".repeat(DOC_COLUMNS - 8));
        assertThat(tooWide(List.of(module))).containsExactly(file + ":1");
    }

    @Test
    void noPackageIsSplitOverTwoModules() throws IOException {
        assertThat(split(House.modules())).isEmpty();
    }

    @Test
    void aPackageInTwoModulesIsFound(@TempDir Path root) throws IOException {
        write(root.resolve("one"), "src/main/java/dev/stoa/domain/cart/A.java", 1);
        write(root.resolve("two"), "src/main/java/dev/stoa/domain/cart/B.java", 1);
        assertThat(split(List.of(root.resolve("one"), root.resolve("two")))).containsExactly("dev/stoa/domain/cart");
    }

    private static List<Path> tooLong(List<Path> modules) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path module : modules) {
            boolean contracts = module.endsWith("contracts");
            found.addAll(longer(module.resolve("src/main/java"), contracts ? LINES_OF_TESTS : LINES));
            found.addAll(longer(module.resolve("src/test/java"), LINES_OF_TESTS));
        }
        return found;
    }

    private static List<Path> longer(Path folder, int limit) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : javaFiles(folder)) {
            if (Files.readAllLines(file).size() > limit) {
                found.add(file);
            }
        }
        return found;
    }

    private static List<String> tooWide(List<Path> modules) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path module : modules) {
            for (Path file : javaFiles(module.resolve("src"))) {
                List<String> lines = Files.readAllLines(file);
                IntStream.range(0, lines.size())
                        .filter(n -> lines.get(n).length() > DOC_COLUMNS
                                && lines.get(n).strip().startsWith("///"))
                        .forEach(n -> found.add(file + ":" + (n + 1)));
            }
        }
        return found;
    }

    private static Set<String> split(List<Path> modules) throws IOException {
        Map<String, Set<Path>> homes = new TreeMap<>();
        for (Path module : modules) {
            Path folder = module.resolve("src/main/java");
            for (Path file : javaFiles(folder)) {
                String name = folder.relativize(file.resolveSibling("")).toString();
                homes.computeIfAbsent(name, key -> new TreeSet<>()).add(module);
            }
        }
        return homes.entrySet().stream()
                .filter(home -> home.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Path write(Path module, String name, int lines) throws IOException {
        Path file = module.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "\n".repeat(lines));
    }
}
