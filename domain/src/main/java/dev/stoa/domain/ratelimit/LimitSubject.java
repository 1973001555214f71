package dev.stoa.domain.ratelimit;

import dev.stoa.domain.Require;

/// Whose calls are counted together, such as `login:ip:203.0.113.7`.
public record LimitSubject(String value) {

    public LimitSubject {
        Require.key("subject", value);
    }
}
