package dev.stoa.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Where the figures come from, without anything that names the machine.
record Machine(LocalDate date, int cores, String processor, long memoryMb, String jdk, String system) {

    static Machine here() {
        Runtime runtime = Runtime.getRuntime();
        return new Machine(
                LocalDate.now(ZoneOffset.UTC),
                runtime.availableProcessors(),
                field("/proc/cpuinfo", "model name", "unknown processor"),
                Long.parseLong(field("/proc/meminfo", "MemTotal", "0").replaceAll("\\D", "")) / 1_024,
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    private static String field(String file, String name, String otherwise) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }

    String sentence() {
        return "Taken on %s: %d cores (%s), %d GB, %s, %s."
                .formatted(date, cores, processor, Math.round(memoryMb / 1_024.0), system, jdk);
    }
}
