package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.Configuration;
import dev.stoa.bootstrap.client.Json;
import dev.stoa.bootstrap.config.StartFailedException;
import dev.stoa.bootstrap.doctor.Doctor;
import dev.stoa.bootstrap.doctor.Finding;
import dev.stoa.bootstrap.doctor.Finding.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        description = {
            "Looks at the configuration and at the stores it names, and says what is wrong, why it matters and what to do."
                    + " Nothing is changed.",
            "Fails if there is a problem; warnings do not fail."
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        List<Finding> findings = findings();
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(json ? Json.write(Map.of("findings", fields(findings))) : text(findings));
        return findings.stream().anyMatch(finding -> finding.level() == Level.PROBLEM) ? Exit.FAILED.code() : 0;
    }

    private static List<Finding> findings() {
        try {
            return Doctor.examine(Configuration.of(Map.of()), InstantSource.system());
        } catch (StartFailedException e) {
            return e.reasons().stream()
                    .map(reason -> new Finding(Level.PROBLEM, "configuration", reason, ""))
                    .toList();
        }
    }

    private static List<Map<String, String>> fields(List<Finding> findings) {
        return findings.stream()
                .map(finding -> Map.of(
                        "level", finding.level().word(),
                        "about", finding.about(),
                        "seen", finding.seen(),
                        "advice", finding.advice()))
                .toList();
    }

    private static String text(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "%-8s %-24s %s%s"
                        .formatted(
                                finding.level().word(),
                                finding.about(),
                                finding.seen(),
                                finding.advice().isEmpty() ? "" : "%n%34s-> %s".formatted("", finding.advice())))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
