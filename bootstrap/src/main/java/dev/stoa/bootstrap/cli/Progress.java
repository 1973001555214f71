package dev.stoa.bootstrap.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// A progress bar on a terminal, nothing in a pipe.
final class Progress implements AutoCloseable {

    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    static Progress of(String task, long steps, boolean shown) {
        return new Progress(shown ? Optional.of(bar(task, steps)) : Optional.empty());
    }

    private static ProgressBar bar(String task, long steps) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build();
    }

    void to(long step, long steps) {
        bar.ifPresent(shown -> shown.maxHint(steps));
        to(step);
    }

    void to(long step) {
        bar.ifPresent(shown -> shown.stepTo(step));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
