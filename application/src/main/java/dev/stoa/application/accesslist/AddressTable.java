package dev.stoa.application.accesslist;

import dev.stoa.domain.accesslist.Access;
import dev.stoa.domain.accesslist.AccessRule;
import dev.stoa.domain.accesslist.Cidr;
import dev.stoa.domain.accesslist.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The blocks of one version of IP, sorted by where they begin.
///
/// Two blocks either lie in each other or apart. So the last one that begins at or before an address covers it, or
/// one of those around that one does, or none does: a binary search and a few steps outwards, without allocation.
final class AddressTable {

    private static final Optional<Access> DENIED = Optional.of(Access.DENY);
    private static final Optional<Access> ALLOWED = Optional.of(Access.ALLOW);

    private final long[] highs;
    private final long[] lows;
    private final Block[] blocks;

    /// @param rules of one version of IP
    AddressTable(List<AccessRule> rules) {
        this.blocks = nested(
                rules.stream().collect(Collectors.groupingBy(AccessRule::cidr, TreeMap::new, Collectors.toList())));
        this.highs = new long[blocks.length];
        this.lows = new long[blocks.length];
        for (int n = 0; n < blocks.length; n++) {
            highs[n] = blocks[n].cidr().first().high();
            lows[n] = blocks[n].cidr().first().low();
        }
    }

    /// @param rules by block, of those that begin alike the wider first
    private static Block[] nested(Map<Cidr, List<AccessRule>> rules) {
        List<Block> blocks = new ArrayList<>();
        Block before = null;
        for (Map.Entry<Cidr, List<AccessRule>> each : rules.entrySet()) {
            before = Block.of(
                    each.getKey(), each.getValue(), around(each.getKey().first(), before));
            blocks.add(before);
        }
        return blocks.toArray(Block[]::new);
    }

    /// What is said of an address by the smallest block that covers it and has a rule that has not ended.
    ///
    /// @param now milliseconds by the store's clock, asked only of rules that end
    Optional<Access> find(IpAddress address, LongSupplier now) {
        Block block = around(address, last(address));
        while (block != null) {
            if (holds(block.deniedUntil(), now)) {
                return DENIED;
            }
            if (holds(block.allowedUntil(), now)) {
                return ALLOWED;
            }
            block = block.wider();
        }
        return Optional.empty();
    }

    private static boolean holds(long until, LongSupplier now) {
        return until == Long.MAX_VALUE || (until != 0 && now.getAsLong() < until);
    }

    /// The block or the smallest one around it that covers the address.
    private static @Nullable Block around(IpAddress address, @Nullable Block block) {
        Block covering = block;
        while (covering != null && !covering.cidr().contains(address)) {
            covering = covering.wider();
        }
        return covering;
    }

    private @Nullable Block last(IpAddress address) {
        int from = 0;
        int to = blocks.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            int high = Long.compareUnsigned(highs[middle], address.high());
            if (high < 0 || (high == 0 && Long.compareUnsigned(lows[middle], address.low()) <= 0)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == 0 ? null : blocks[from - 1];
    }
}
