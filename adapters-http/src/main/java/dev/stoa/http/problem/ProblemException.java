package dev.stoa.http.problem;

import dev.stoa.domain.Fault;
import dev.stoa.domain.StoaException;
import java.util.List;

/// Ends a request with a problem: `throw new ProblemException(ProblemCode.NOT_FOUND, "There is no cart crt_1.")`.
public final class ProblemException extends StoaException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final String detail;
    private final transient List<Fault> faults;

    /// @param detail one sentence for people, without anything internal
    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of());
    }

    /// @param faults what exactly is wrong, such as each line of a cart that is short
    public ProblemException(ProblemCode code, String detail, List<Fault> faults) {
        super(detail);
        this.code = code;
        this.detail = detail;
        this.faults = List.copyOf(faults);
    }

    /// For `orElseThrow`: absent, or somebody else's.
    public static ProblemException notFound(String what) {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no " + what + ".");
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
}
