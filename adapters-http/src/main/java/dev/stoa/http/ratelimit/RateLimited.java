package dev.stoa.http.ratelimit;

import dev.stoa.application.ratelimit.LimitRule;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Holds a route to a rule: `@RateLimited(LimitRule.LOGIN)`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RateLimited {

    LimitRule value();

    /// Whose calls are counted together.
    Per per() default Per.ADDRESS;

    enum Per {
        ADDRESS,
        /// The customer who is signed in, else the address.
        CALLER
    }
}
