package dev.stoa.http.cache;

import dev.stoa.application.cache.Caches;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CachePattern;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

/// The caches, for operators.
@Tag(name = "Operators")
@Controller("/api/v1/admin/cache")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CacheController {

    private static final int HOT = 20;

    private final Caches caches;

    CacheController(Caches caches) {
        this.caches = caches;
    }

    @Get
    CacheJson statistics() {
        return CacheJson.of(caches.statistics());
    }

    /// Estimated from one read in sixteen, by this process since it started; older reads weigh less. A cache that
    /// there is none of has none.
    @Get("/{name}/hot-keys")
    HotKeysJson hotKeys(String name) {
        return HotKeysJson.of(caches.hotKeys(new CacheName(name), HOT));
    }

    /// Deletes the values whose key (`cache:id`) matches; with `dryRun=true` only counts them.
    @Delete("{?pattern,dryRun}")
    ClearedJson clear(@QueryValue String pattern, @QueryValue(defaultValue = "false") boolean dryRun, Audit audit) {
        CachePattern matching = new CachePattern(pattern);
        long matched = dryRun ? caches.countMatching(matching) : caches.deleteMatching(matching);
        return audit.after(new ClearedJson(pattern, matched, dryRun));
    }
}
