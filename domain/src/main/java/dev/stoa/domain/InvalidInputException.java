package dev.stoa.domain;

import java.util.List;
import java.util.stream.Collectors;

/// The caller gave values that no state of the shop could accept. Lists every fault found.
public final class InvalidInputException extends StoaException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidInputException(List<Fault> faults) {
        super(faults.stream().map(Fault::message).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public InvalidInputException(String field, String code, String message) {
        this(List.of(new Fault(field, code, message)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
