package dev.stoa.contracts.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/// What [ChaosWorker]s wrote down, those that were killed too.
final class ChaosRecord {

    /// The last attempt of each job that was begun.
    private final Map<String, Integer> begun = new HashMap<>();

    /// The attempt of each job whose completion was acknowledged.
    private final Map<String, Integer> acknowledged = new HashMap<>();

    private int unknown;

    ChaosRecord(List<Path> logs) {
        for (Path log : logs) {
            read(log);
        }
    }

    private void read(Path log) {
        try {
            if (Files.exists(log)) {
                Files.readAllLines(log).forEach(line -> add(line.split(" ", -1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the record cannot be read", e);
        }
    }

    private void add(String[] line) {
        if (line.length != 3) {
            unknown++;
            return;
        }
        int attempt = Integer.parseInt(line[2]);
        if (line[0].equals("B")) {
            begun.merge(line[1], attempt, Math::max);
        } else {
            assertThat(acknowledged.put(line[1], attempt))
                    .as("%s was completed before", line[1])
                    .isNull();
        }
    }

    /// @param killed how many workers were killed, each perhaps between a completion and its record
    void assertEachDoneOnce(int jobs, int killed) {
        assertThat(begun).as("jobs that were begun").hasSize(jobs);
        acknowledged.forEach((job, attempt) -> assertThat(begun.get(job))
                .as("the last attempt of %s, which was completed", job)
                .isEqualTo(attempt));
        int unwritten = (killed + unknown) * ChaosWorker.BATCH;
        assertThat(acknowledged).hasSizeBetween(jobs - unwritten, jobs);
    }
}
