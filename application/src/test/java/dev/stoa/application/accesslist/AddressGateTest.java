package dev.stoa.application.accesslist;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.accesslist.Access;
import dev.stoa.domain.accesslist.AccessRule;
import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.domain.accesslist.Cidr;
import dev.stoa.domain.accesslist.IpAddress;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddressGateTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MovableClock clock = new MovableClock(START);
    private final InMemoryAdapters memory = new InMemoryAdapters(clock);
    private final AccessRules rules = memory.accessRules();

    /// The process runs on a clock of its own, which goes as fast.
    private final AddressGate gate = new AddressGate(
            rules, () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos());

    private void put(Access access, String cidr) {
        rules.put(access, Cidr.parse(cidr), Optional.empty(), "");
        gate.snapshot().look();
    }

    private boolean mayCall(String address) {
        return gate.mayCall(IpAddress.parse(address));
    }

    private boolean isAllowed(String address) {
        return gate.isAllowed(IpAddress.parse(address));
    }

    @Test
    void whoNoRuleCoversMayCallButIsNotAllowed() {
        assertThat(gate.isOpen()).isTrue();
        put(Access.DENY, "10.0.0.0/8");
        assertThat(gate.isOpen()).isFalse();
        assertThat(mayCall("11.0.0.1")).isTrue();
        assertThat(isAllowed("11.0.0.1")).isFalse();
        assertThat(mayCall("::a00:1")).as("IPv6 with the same bits").isTrue();
    }

    @Test
    void theLongestPrefixDecidesAndDenialWinsATie() {
        put(Access.DENY, "10.0.0.0/8");
        put(Access.ALLOW, "10.1.0.0/16");
        put(Access.DENY, "10.1.2.0/24");
        put(Access.ALLOW, "10.1.2.0/24");
        assertThat(mayCall("10.2.0.1")).isFalse();
        assertThat(mayCall("10.1.3.1")).isTrue();
        assertThat(isAllowed("10.1.3.1")).isTrue();
        assertThat(mayCall("10.1.2.1")).isFalse();
        assertThat(mayCall("10.1.1.255")).isTrue();
        assertThat(mayCall("10.255.255.255")).isFalse();
    }

    @Test
    void wrappedIpv4IsIpv4() {
        put(Access.DENY, "::ffff:10.0.0.0/104");
        assertThat(mayCall("10.9.9.9")).isFalse();
        assertThat(mayCall("::ffff:10.9.9.9")).isFalse();
    }

    @Test
    void allOfIpv6IsNoIpv4() {
        put(Access.DENY, "::/0");
        assertThat(mayCall("2001:db8::1")).isFalse();
        assertThat(mayCall("127.0.0.1")).isTrue();
        put(Access.DENY, "0.0.0.0/0");
        assertThat(mayCall("127.0.0.1")).isFalse();
    }

    @Test
    void aRuleEndsOnTimeAlsoWhileTheStoreIsAway() {
        put(Access.ALLOW, "10.0.0.0/8");
        rules.put(Access.DENY, Cidr.parse("10.0.0.1/32"), Optional.of(START.plus(MINUTE)), "");
        gate.snapshot().look();
        memory.goDown();
        clock.advance(MINUTE.minusMillis(1));
        gate.snapshot().look();
        assertThat(mayCall("10.0.0.1")).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(isAllowed("10.0.0.1")).isTrue();
    }

    @Test
    void rulesThatCouldNeverBeReadDenyNobodyAndAllowNobody() {
        rules.put(Access.DENY, Cidr.parse("10.0.0.1/32"), Optional.empty(), "");
        rules.put(Access.ALLOW, Cidr.parse("10.0.0.2/32"), Optional.empty(), "");
        memory.goDown();
        gate.snapshot().look();
        assertThat(mayCall("10.0.0.1")).isTrue();
        assertThat(isAllowed("10.0.0.2")).isFalse();
    }

    @Test
    void manyRulesAreJudgedAsOneByOne() {
        Random dice = new Random(5);
        for (int n = 0; n < 2_000; n++) {
            Access access = dice.nextBoolean() ? Access.ALLOW : Access.DENY;
            Optional<Instant> end = dice.nextInt(4) == 0 ? Optional.of(START.plus(MINUTE)) : Optional.empty();
            rules.put(access, block(dice), end, "");
        }
        gate.snapshot().look();
        judge(dice);
        clock.advance(MINUTE);
        judge(dice);
    }

    private void judge(Random dice) {
        List<AccessRule> all = rules.all().rules();
        for (int n = 0; n < 2_500; n++) {
            IpAddress address = address(dice);
            Optional<Access> right = oneByOne(all, address);
            assertThat(gate.mayCall(address)).as("%s", address).isEqualTo(!right.equals(Optional.of(Access.DENY)));
            assertThat(gate.isAllowed(address)).as("%s", address).isEqualTo(right.equals(Optional.of(Access.ALLOW)));
        }
    }

    private static Optional<Access> oneByOne(List<AccessRule> all, IpAddress address) {
        return all.stream()
                .filter(rule -> rule.cidr().contains(address))
                .max(Comparator.comparingInt((AccessRule rule) -> rule.cidr().prefix())
                        .thenComparing(AccessRule::access))
                .map(AccessRule::access);
    }

    /// Few bits, at both ends of the address, so that blocks lie in each other.
    private static IpAddress address(Random dice) {
        return dice.nextBoolean()
                ? new IpAddress(false, 0, dice.nextLong(16) << 28 | dice.nextLong(256))
                : new IpAddress(true, dice.nextLong(16) << 60, dice.nextLong() << 62 | dice.nextLong(256));
    }

    private static Cidr block(Random dice) {
        IpAddress address = address(dice);
        int prefix = dice.nextInt(address.bits() + 1);
        while (true) {
            try {
                return new Cidr(address, prefix);
            } catch (InvalidInputException bitsBeyond) {
                prefix = Math.min(prefix + 1, address.bits());
            }
        }
    }
}
