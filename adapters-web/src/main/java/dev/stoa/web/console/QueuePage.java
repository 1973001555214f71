package dev.stoa.web.console;

import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.QueueSizes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One queue: its jobs in one state, and its dead letters by what they died of.
///
/// @param state whose jobs are listed
public record QueuePage(
        ConsoleFrame frame,
        String name,
        QueueSizes sizes,
        JobState state,
        List<Group> groups,
        List<Job> jobs,
        String next) {

    /// Dead letters that died of one kind of failure.
    ///
    /// @param details of those among the newest, most first
    public record Group(String kind, long count, List<Detail> details) {}

    /// @param times how often among the newest dead letters
    public record Detail(String text, long times) {}

    /// @param at what the time means depends on the state
    public record Job(
            String id, int attempts, int maxAttempts, Instant at, String payload, Optional<JobFailure> failure) {}

    public QueuePage {
        groups = List.copyOf(groups);
        jobs = List.copyOf(jobs);
    }

    public List<JobState> states() {
        return List.of(JobState.DEAD, JobState.READY, JobState.DELAYED, JobState.RUNNING, JobState.DONE);
    }

    public boolean showsDead() {
        return state == JobState.DEAD;
    }

    /// What the time of a job in this state means.
    public String timeLabel() {
        return switch (state) {
            case READY -> "Ready since";
            case DELAYED -> "Ready at";
            case RUNNING -> "Leased until";
            case DONE -> "Done at";
            case DEAD -> "Died at";
        };
    }

    /// How many there are in a state; empty if nobody counts them.
    public Optional<Long> count(JobState each) {
        return switch (each) {
            case READY -> Optional.of(sizes.ready());
            case DELAYED -> Optional.of(sizes.delayed());
            case RUNNING -> Optional.of(sizes.running());
            case DEAD -> Optional.of(sizes.dead());
            case DONE -> Optional.empty();
        };
    }
}
