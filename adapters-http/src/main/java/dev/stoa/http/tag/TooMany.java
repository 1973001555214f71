package dev.stoa.http.tag;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.tag.Tags;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;

/// What is answered to who would bear too many tags.
public final class TooMany {

    private TooMany() {}

    /// @param addition of values that are valid, so that only their number can be refused
    public static void orElse(Runnable addition) {
        try {
            addition.run();
        } catch (InvalidInputException bound) {
            throw new ProblemException(
                    ProblemCode.RULE_BROKEN, "There can be up to %d of all kinds together.".formatted(Tags.BATCH));
        }
    }
}
