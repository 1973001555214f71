package dev.stoa.domain.tag;

import dev.stoa.domain.Require;

/// What bears a tag: a product, a customer.
public record Member(String value) {

    public Member {
        Require.key("member", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
