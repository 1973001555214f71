package dev.stoa.http.audit;

import dev.stoa.application.audit.AuditedAction;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the method of an operators' route takes as a parameter to say what it changed. Who, what and with which
/// outcome is written down in any case; this adds how it was before and after.
///
/// Both are written as the JSON that the API would answer. Nothing secret may be among it: of addresses outside
/// see [#masked].
@Schema(hidden = true)
public final class Audit {

    private static final Pattern HOST = Pattern.compile("(?s)([A-Za-z]+://)(?:[^/?#]*@)?([^/?#]+).*");

    record Begun(String attempt, AuditedAction action) {}

    private @Nullable Begun begun;
    private @Nullable Object before;
    private @Nullable Object after;
    private boolean isRefused;

    Audit() {}

    static Audit of(HttpRequest<?> request) {
        return request.getAttribute(Audit.class.getName(), Audit.class).orElseGet(() -> {
            Audit audit = new Audit();
            request.setAttribute(Audit.class.getName(), audit);
            return audit;
        });
    }

    /// From here on something may change.
    void begin(String attempt, AuditedAction action) {
        begun = new Begun(attempt, action);
    }

    Optional<Begun> begun() {
        return Optional.ofNullable(begun);
    }

    public void before(Object state) {
        before = state;
    }

    /// The same state, to be answered.
    public <T> T after(T state) {
        after = state;
        return state;
    }

    /// Nothing was changed, although the answer leads on as after a change: forms of pages do so.
    public void refused() {
        isRefused = true;
    }

    /// @param answered the status of the answer
    int outcome(int answered) {
        return isRefused ? HttpStatus.CONFLICT.getCode() : answered;
    }

    Optional<Object> before() {
        return Optional.ofNullable(before);
    }

    Optional<Object> after() {
        return Optional.ofNullable(after);
    }

    /// The scheme and the host: the rest of an address outside is as good as a secret for many who are called.
    public static String masked(String url) {
        Matcher parts = HOST.matcher(url);
        return parts.matches() ? parts.group(1) + parts.group(2) + "/***" : "***";
    }
}
