package dev.stoa.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The classes the rules look at, read once.
final class House {

    /// Modules that no shop contains.
    private static final Set<String> BESIDE = Set.of("benchmarks", "servers");

    /// The folder of the whole build; tests run in the folder of their module.
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /// What people wrote in main sources of the shop; annotation processors name theirs with a dollar sign, and
    /// templates become classes of JTE.
    static final JavaClasses MAIN =
            read(module -> !BESIDE.contains(module), "target/classes").that(isWritten());

    /// The adapters with their tests and the contracts, to see which test implements which contract.
    static final JavaClasses ADAPTERS_WITH_TESTS = read(
            module -> module.startsWith("adapters-") || module.equals("contracts") || module.equals("domain"),
            "target/classes",
            "target/test-classes");

    static final JavaClasses TWINS = new ClassFileImporter().importPackages("twin.stoa");

    private House() {}

    /// The folders of the modules, such as `domain` and `adapters-http`.
    static List<Path> modules() {
        try (Stream<Path> children = Files.list(ROOT)) {
            return children.filter(child -> Files.exists(child.resolve("pom.xml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DescribedPredicate<JavaClass> isWritten() {
        return DescribedPredicate.describe(
                "are written by people",
                type -> !type.getName().contains(".$") && !type.getName().startsWith("gg.jte."));
    }

    private static JavaClasses read(Predicate<String> modules, String... folders) {
        List<Path> found = modules().stream()
                .filter(module -> modules.test(module.getFileName().toString()))
                .flatMap(module -> Stream.of(folders).map(module::resolve))
                .filter(Files::isDirectory)
                .toList();
        return new ClassFileImporter().importPaths(found);
    }
}
