package dev.stoa.domain;

/// Makes new ids: `prefix_` and 32 hexadecimal digits of a UUIDv7, so that ids of one kind sort by birth.
@FunctionalInterface
public interface Ids {

    /// @param prefix the kind, such as `ord` or `prd`
    String next(String prefix);
}
