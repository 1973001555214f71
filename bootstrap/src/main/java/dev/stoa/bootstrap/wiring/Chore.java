package dev.stoa.bootstrap.wiring;

import dev.stoa.application.queue.Errand;
import dev.stoa.application.queue.RecurringJob;
import dev.stoa.application.queue.Schedule;

/// An errand and when it is due: in one process at a time, whichever takes it.
record Chore(Errand errand, Schedule schedule) {

    RecurringJob recurring() {
        return RecurringJob.of(errand.queue(), schedule);
    }
}
