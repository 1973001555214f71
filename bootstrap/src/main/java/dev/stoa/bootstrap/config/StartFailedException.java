package dev.stoa.bootstrap.config;

import dev.stoa.domain.StoaException;
import java.util.List;

/// The shop cannot start; each reason is one sentence that says what to change.
public final class StartFailedException extends StoaException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    public StartFailedException(List<String> reasons) {
        super(String.join("\n", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }
}
