package dev.stoa.benchmarks.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The floors over HTTP: a handler that does nothing but answer, and the same asking a store once before.
@Controller("/bare")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BareController {

    private final ConcurrentHashMap<Integer, BareAnswer> answers = new ConcurrentHashMap<>();
    private final AtomicLong rows = new AtomicLong();
    private final BareStores stores;

    BareController(BareStores stores) {
        this.stores = stores;
    }

    @Get("/{bytes}")
    BareAnswer answer(int bytes) {
        return answers.computeIfAbsent(bytes, BareAnswer::ofSize);
    }

    @Get("/redis-get/{bytes}")
    BareAnswer redisGet(int bytes) {
        stores.get();
        return answer(bytes);
    }

    @Get("/redis-script/{bytes}")
    BareAnswer redisScript(int bytes) {
        stores.script();
        return answer(bytes);
    }

    @Get("/pg/{bytes}")
    BareAnswer postgresRow(int bytes) {
        stores.row(rows.getAndIncrement());
        return answer(bytes);
    }
}
