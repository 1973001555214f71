package dev.stoa.http.idempotency;

import dev.stoa.http.problem.ProblemCode;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How a POST treats `Idempotency-Key`. Without this annotation the key is honoured if it is sent.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Idempotent {

    Use value() default Use.HONOURED;

    /// How long the answer is kept.
    int keepDays() default 1;

    /// Refusals that are final, and so kept like a success. All others leave the key free.
    ProblemCode[] finalRefusals() default {};

    enum Use {
        HONOURED,
        /// Without a key: 400.
        REQUIRED,
        /// Not looked at: for answers that hold a secret, which must not be stored, and for long bodies.
        IGNORED
    }
}
