package dev.stoa.domain.ranking;

import dev.stoa.domain.Require;

/// Names who or what is ranked: any text of 1 to 1,024 bytes.
public record MemberId(String value) {

    public MemberId {
        Require.key("member", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
