package dev.stoa.http.problem;

import dev.stoa.domain.Fault;
import dev.stoa.domain.StoaException;
import java.util.List;
import java.util.Map;

/// Ends a request with a problem: `throw new ProblemException(ProblemCode.NOT_FOUND, "There is no cart crt_1.")`.
public final class ProblemException extends StoaException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final String detail;
    private final transient List<Fault> faults;
    private final transient Map<String, String> fields;

    /// @param detail one sentence for people, without anything internal
    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of());
    }

    /// @param faults what exactly is wrong, such as each line of a cart that is short
    public ProblemException(ProblemCode code, String detail, List<Fault> faults) {
        this(code, detail, faults, Map.of());
    }

    private ProblemException(ProblemCode code, String detail, List<Fault> faults, Map<String, String> fields) {
        super(detail);
        this.code = code;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.fields = fields;
    }

    /// The same problem, answered with a header field, such as the `ETag` that would have fitted.
    public ProblemException with(String field, String value) {
        return new ProblemException(code, detail, faults, Map.of(field, value));
    }

    /// For `orElseThrow`: absent, or somebody else's.
    public static ProblemException notFound(String what) {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no " + what + ".");
    }

    /// For `orElseThrow` where it can be told what there is: `There is no topic ordrs, only orders, credits.`
    ///
    /// @param choices as they are shown; empty if there are none
    public static ProblemException notFound(String kind, String name, String choices) {
        return notFound("%s %s, only %s".formatted(kind, name, choices.isEmpty() ? "none at all" : choices));
    }

    public ProblemCode code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    Map<String, String> fields() {
        return fields;
    }
}
