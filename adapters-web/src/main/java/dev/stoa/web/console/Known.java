package dev.stoa.web.console;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.BackendException.Kind;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Parts of pages that stand beside others: what cannot be known of one takes nothing from the rest.
final class Known {

    private static final Logger LOG = LoggerFactory.getLogger(Known.class);

    private Known() {}

    /// Empty if the backend that knows it does not answer.
    static <T> Optional<T> of(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (BackendException e) {
            LOG.atLevel(e.kind() == Kind.UNAVAILABLE ? Level.DEBUG : Level.WARN)
                    .log("not known to the console, {}: {}", e.kind(), e.getMessage());
            return Optional.empty();
        }
    }
}
