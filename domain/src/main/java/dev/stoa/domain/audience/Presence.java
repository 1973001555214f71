package dev.stoa.domain.audience;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import java.time.Duration;

/// Who is here now: who was seen less than [#WINDOW] ago (`now < seen + WINDOW`). All methods throw
/// [dev.stoa.domain.BackendException] when the backend is down.
public interface Presence {

    Duration WINDOW = Duration.ofMinutes(5);

    void seen(Population population, VisitorId visitor);

    /// The visitor is not here any more, if it was.
    void left(Population population, VisitorId visitor);

    long count(Population population);

    /// Those who are here by id in byte order. Who is here throughout is shown once.
    Page<Online> list(Population population, PageRequest page);
}
