package dev.stoa.redis.queue;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.WorkerId;
import dev.stoa.redis.Reply;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A page of the jobs in one state: from a cursor to a place in the queue's sorted sets, and back.
record JobListing(JobState state, PageRequest request) {

    private static final long LAST_MOMENT = (1L << 48) - 1;
    private static final int MOMENT = 12;

    /// Where `list.lua` goes on.
    byte[] bound() {
        return request.after().map(this::after).orElseGet(() -> Utf8.bytes("-"));
    }

    private byte[] after(String cursor) {
        if (isWaiting()) {
            List<String> parts = Cursor.parts(state.name(), 3, cursor);
            String place = "%02x%012x%013x"
                    .formatted(Cursor.number(parts.get(0)), Cursor.number(parts.get(1)), Cursor.number(parts.get(2)));
            ByteArrayOutputStream bound = new ByteArrayOutputStream();
            bound.writeBytes(Utf8.bytes("(" + place));
            bound.write(0xFF);
            return bound.toByteArray();
        }
        List<String> parts = Cursor.parts(state.name(), 2, cursor);
        return Utf8.bytes("(%012x%s".formatted(turned(Cursor.number(parts.get(0))), parts.get(1)));
    }

    private boolean isWaiting() {
        return state == JobState.READY || state == JobState.DELAYED;
    }

    /// Done and dead jobs stand with their moments counted backwards.
    private long turned(long moment) {
        return state == JobState.RUNNING ? moment : LAST_MOMENT - moment;
    }

    /// @param answer of `list.lua`
    Page<JobInfo> page(Reply answer) {
        List<Reply> found = answer.at(1).replies().toList();
        Page<Reply> page = Cursor.page(found, request.limit(), this::cursor);
        String lookedUpTo = answer.text(0);
        return new Page<>(page.items(), page.next().or(() -> place(lookedUpTo))).map(JobListing::info);
    }

    private String cursor(Reply job) {
        return isWaiting()
                ? Cursor.of(state.name(), job.number(3), job.number(7), job.number(12))
                : Cursor.of(state.name(), job.number(7), job.text(0));
    }

    private Optional<String> place(String member) {
        return member.isEmpty()
                ? Optional.empty()
                : Optional.of(Cursor.of(
                        state.name(),
                        turned(Long.parseLong(member.substring(0, MOMENT), 16)),
                        member.substring(MOMENT)));
    }

    /// @param job as `shown.lua` answers it
    static JobInfo info(Reply job) {
        JobState state = JobState.valueOf(job.text(1));
        return new JobInfo(
                new JobId(job.text(0)),
                state,
                job.text(2),
                (int) job.number(3),
                (int) job.number(4),
                (int) job.number(5),
                Instant.ofEpochMilli(job.number(6)),
                Instant.ofEpochMilli(job.number(7)),
                job.has(8) ? Optional.of(job.text(8)) : Optional.empty(),
                job.has(9) ? Optional.of(new JobFailure(job.text(9), job.text(10))) : Optional.empty(),
                state == JobState.RUNNING ? Optional.of(new WorkerId(job.text(11))) : Optional.empty());
    }
}
