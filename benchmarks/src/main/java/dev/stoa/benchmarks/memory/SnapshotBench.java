package dev.stoa.benchmarks.memory;

import dev.stoa.application.accesslist.AddressGate;
import dev.stoa.application.feature.FeatureFlags;
import dev.stoa.application.feature.Subject;
import dev.stoa.domain.accesslist.Access;
import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.domain.accesslist.Cidr;
import dev.stoa.domain.accesslist.IpAddress;
import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.FlagName;
import dev.stoa.inmemory.InMemoryAdapters;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Judging an address by 10,000 rules and by none, and a flag that is on for a part of 1,000 subjects.
@State(Scope.Benchmark)
public class SnapshotBench {

    private static final FlagName FLAG = new FlagName("fast-checkout");

    private final AddressGate open = new AddressGate(new InMemoryAdapters().accessRules(), System::nanoTime);
    private final AddressGate full = full();
    private final FeatureFlags features = features();
    private final IpAddress[] addresses = addresses();
    private final Subject[] subjects =
            Picks.of(1_000, i -> new Subject("cus_" + i, Set.of("customer", "standard")), Subject[]::new);
    private int next;

    private static AddressGate full() {
        AccessRules rules = new InMemoryAdapters().accessRules();
        int[] numbers = Picks.numbers(AccessRules.MAX, 1 << 24);
        for (int number : numbers) {
            IpAddress first = new IpAddress(false, 0, (long) number << Byte.SIZE);
            rules.put(Access.DENY, new Cidr(first, 24), Optional.empty(), "");
        }
        AddressGate gate = new AddressGate(rules, System::nanoTime);
        gate.snapshot().look();
        return gate;
    }

    private static FeatureFlags features() {
        InMemoryAdapters memory = new InMemoryAdapters();
        memory.flags().put(new Flag(FLAG, "", true, Set.of("cus_x"), Set.of("gold"), 2_500, 0));
        FeatureFlags features = new FeatureFlags(memory.flags(), System::nanoTime);
        features.snapshot().look();
        return features;
    }

    private static IpAddress[] addresses() {
        int[] numbers = Picks.numbers(1_000, Integer.MAX_VALUE);
        return Picks.of(numbers.length, i -> new IpAddress(false, 0, numbers[i] * 2L), IpAddress[]::new);
    }

    @Benchmark
    public boolean noRule() {
        return open.isOpen() || open.mayCall(addresses[++next % addresses.length]);
    }

    @Benchmark
    public boolean address() {
        return full.mayCall(addresses[++next % addresses.length]);
    }

    @Benchmark
    public boolean flag() {
        return features.isOn(FLAG, subjects[++next % subjects.length], false);
    }
}
