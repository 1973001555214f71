package dev.stoa.inmemory.ranking;

import dev.stoa.domain.Utf8;

/// One member's place in the order: higher key first, then earlier, then smaller id by bytes.
record Ranked(String member, long key, long achievedAt) {

    /// Negative if this one stands before `other`.
    int compareTo(Ranked other) {
        if (key != other.key) {
            return key > other.key ? -1 : 1;
        }
        return achievedAt != other.achievedAt
                ? Long.compare(achievedAt, other.achievedAt)
                : Utf8.ORDER.compare(member, other.member);
    }
}
