package dev.stoa.http.audit;

import io.micronaut.http.HttpRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the method of an operators' route takes as a parameter to say what it changed. Who, what and with which
/// outcome is written down in any case; this adds how it was before and after.
///
/// Both are written as the JSON that the API would answer. Nothing secret may be among it.
@Schema(hidden = true)
public final class Audit {

    private boolean begun;
    private @Nullable Object before;
    private @Nullable Object after;

    Audit() {}

    static Audit of(HttpRequest<?> request) {
        return request.getAttribute(Audit.class.getName(), Audit.class).orElseGet(() -> {
            Audit audit = new Audit();
            request.setAttribute(Audit.class.getName(), audit);
            return audit;
        });
    }

    /// From here on something may change.
    void begin() {
        begun = true;
    }

    boolean isBegun() {
        return begun;
    }

    public void before(Object state) {
        before = state;
    }

    /// The same state, to be answered.
    public <T> T after(T state) {
        after = state;
        return state;
    }

    Optional<Object> before() {
        return Optional.ofNullable(before);
    }

    Optional<Object> after() {
        return Optional.ofNullable(after);
    }
}
