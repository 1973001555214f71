package dev.stoa.domain.feature;

import dev.stoa.domain.Require;
import dev.stoa.domain.Utf8;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// A switch and for whom it is on.
///
/// For one subject the first that applies decides: it is off if it is not `enabled`; on for `users`; on for a
/// subject in one of `segments`; on for `basisPoints` of all others.
///
/// @param description 0 to 500 characters
/// @param users subjects it is on for, at most 1,000 keys; together with the segments at most 64 KiB of UTF-8
/// @param segments groups of subjects it is on for, such as a tier or a role, at most 100 keys
/// @param basisPoints of everybody else it is on for, 0 to 10,000 (100 %)
/// @param version the [FlagSet#revision] of its last change, so that no two states of a name ever have the same
/// one, even if it was removed between them; 0 while it was never kept
public record Flag(
        FlagName name,
        String description,
        boolean enabled,
        Set<String> users,
        Set<String> segments,
        int basisPoints,
        long version) {

    public static final int ALL = 10_000;

    private static final int MOST_BYTES = 65_536;

    public Flag {
        Require.text("description", description, 0, 500);
        Require.range("users count", users.size(), 0, 1_000);
        users.forEach(user -> Require.key("user", user));
        users = Collections.unmodifiableSortedSet(new TreeSet<>(users));
        Require.range("segments count", segments.size(), 0, 100);
        segments.forEach(segment -> Require.key("segment", segment));
        segments = Collections.unmodifiableSortedSet(new TreeSet<>(segments));
        Require.range("bytes of users and segments", bytes(users) + bytes(segments), 0, MOST_BYTES);
        Require.range("basisPoints", basisPoints, 0, ALL);
        Require.range("version", version, 0, 1L << 53);
    }

    private static int bytes(Set<String> keys) {
        return keys.stream().mapToInt(Utf8::length).sum();
    }

    /// The same at another version.
    public Flag at(long otherVersion) {
        return new Flag(name, description, enabled, users, segments, basisPoints, otherVersion);
    }
}
