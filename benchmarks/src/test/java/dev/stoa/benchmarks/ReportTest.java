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
    void aMissedTargetIsSaid() {
        assertThat(Target.ofFloor(0.7).verdict(0.69)).isEqualTo("missed");
        assertThat(Target.ofFloor(0.7).verdict(0.7)).isEqualTo("met");
        assertThat(Target.NONE.verdict(0.1)).isEmpty();
    }
}
