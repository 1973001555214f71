package dev.stoa.inmemory.queue;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobState;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;

/// A page of the jobs in one state.
record Listing(JobState state, PageRequest request, long now) {

    Page<JobInfo> page(Line line) {
        return switch (state) {
            case READY -> waiting(line.waiting(), true);
            case DELAYED -> waiting(line.waiting(), false);
            case RUNNING -> ending(line.running());
            case DONE -> ending(line.done().newest());
            case DEAD -> ending(line.dead().newest());
        };
    }

    private Page<JobInfo> waiting(Waiting waiting, boolean due) {
        Place after = parts(3).map(Listing::place).orElse(Place.START);
        List<Slot> found = new ArrayList<>();
        Slot next = waiting.next(after, due, now);
        while (next != null && found.size() <= request.limit()) {
            found.add(next);
            next = waiting.next(next.place(), due, now);
        }
        return page(found, slot -> {
            Place place = slot.place();
            return Cursor.of(state.name(), place.priority(), place.availableAt(), place.sequence());
        });
    }

    private static Place place(List<String> parts) {
        return new Place((int) Cursor.number(parts.get(0)), Cursor.number(parts.get(1)), Cursor.number(parts.get(2)));
    }

    private Page<JobInfo> ending(NavigableMap<End, Slot> all) {
        NavigableMap<End, Slot> rest = parts(2).map(
                        parts -> new End(Cursor.number(parts.get(0)), new JobId(parts.get(1))))
                .map(last -> all.tailMap(last, false))
                .orElse(all);
        List<Slot> found = rest.values().stream()
                .filter(slot -> !Line.isGone(slot, now))
                .limit(request.limit() + 1L)
                .toList();
        return page(found, slot -> Cursor.of(state.name(), slot.end().at(), slot.id()));
    }

    private Optional<List<String>> parts(int count) {
        return request.after().map(cursor -> Cursor.parts(state.name(), count, cursor));
    }

    private Page<JobInfo> page(List<Slot> found, Function<Slot, String> cursor) {
        return Cursor.page(found, request.limit(), cursor).map(slot -> slot.info(now));
    }
}
