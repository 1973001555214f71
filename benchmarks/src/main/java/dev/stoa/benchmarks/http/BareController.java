package dev.stoa.benchmarks.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.concurrent.ConcurrentHashMap;

/// The floor over HTTP: a handler that does nothing but answer.
@Controller("/bare")
final class BareController {

    private final ConcurrentHashMap<Integer, BareAnswer> answers = new ConcurrentHashMap<>();

    @Get("/{bytes}")
    @ExecuteOn(TaskExecutors.BLOCKING)
    BareAnswer answer(int bytes) {
        return answers.computeIfAbsent(bytes, BareAnswer::ofSize);
    }
}
