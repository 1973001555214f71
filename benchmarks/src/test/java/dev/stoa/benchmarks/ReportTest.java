package dev.stoa.benchmarks;

import dev.stoa.benchmarks.memory.MemoryTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTest {

    @TempDir
    private Path folder;

    @Test
    void theReportSaysWhatWasMeasuredBesideItsFloorAndWhetherThatIsEnough() throws Exception {
        Plan plan = new Plan(true, false, List.of(), Optional.empty());
        String text = Report.text(
                Machine.here(), plan, MemoryTables.of(Map.of("CacheBench.hit", 40.0, "CacheBench.floor", 30.0)));
        Path file = folder.resolve("docs/benchmarks.md");
        Report.write(file, text);
        assertThat(Files.readString(file))
                .contains("| cache hit beside Caffeine | 40 ns | 30 ns | 0.75 | >= 0.70 of floor | met |")
                .contains("./stoa bench --quick")
                .doesNotContain(folder.toString());
    }

    @Test
    void growthStandsBesideATenthOfTheThings() {
        List<Table> tables = MemoryTables.of(Map.of("JobBench.batch:10000", 900.0, "JobBench.batch:100000", 1_350.0));
        assertThat(tables.getFirst().markdown())
                .contains("| job in 100s, 10,000 waiting", "| 900 ns |  |  | <= 2 µs | met |");
        assertThat(tables.getLast().markdown())
                .contains("| job, 100,000 waiting | 1.35 µs | 900 ns | 1.50 | <= 1.30 times | missed |");
    }

    @Test
    void aMissedTargetIsSaid() {
        assertThat(Target.ofFloor(0.7).verdict(0.69)).isEqualTo("missed");
        assertThat(Target.ofFloor(0.7).verdict(0.7)).isEqualTo("met");
        assertThat(Target.NONE.verdict(0.1)).isEmpty();
    }
}
