package dev.stoa.domain.accesslist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static dev.stoa.domain.accesslist.Access.ALLOW;
import static dev.stoa.domain.accesslist.Access.DENY;
import static org.assertj.core.api.Assertions.assertThat;

class AccessListTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final IpAddress HERE = IpAddress.parse("127.0.0.1");

    private static AccessRule rule(Access access, String cidr) {
        return new AccessRule(access, Cidr.parse(cidr), Optional.empty(), "", NOON);
    }

    private static AccessList list(AccessRule... rules) {
        return new AccessList(1, NOON, List.of(rules));
    }

    @Test
    void theLongestPrefixDecidesAndDenialWinsATie() {
        assertThat(list().judge(HERE)).isEmpty();
        AccessList wide = list(rule(DENY, "127.0.0.0/8"), rule(DENY, "::1"), rule(ALLOW, "10.0.0.0/8"));
        assertThat(wide.judge(HERE)).contains(DENY);
        AccessList excepted = wide.with(rule(ALLOW, "127.0.0.1"));
        assertThat(excepted.judge(HERE)).contains(ALLOW);
        assertThat(excepted.with(rule(DENY, "127.0.0.1")).judge(HERE)).contains(DENY);
    }

    @Test
    void aRuleTakesThePlaceOfItsLikeAndTakingAwayLeavesTheOthers() {
        AccessRule ended = new AccessRule(DENY, Cidr.parse("127.0.0.1"), Optional.of(NOON), "", NOON);
        AccessList list = list(rule(DENY, "127.0.0.1"), rule(ALLOW, "127.0.0.1"));
        assertThat(list.with(ended).rules()).containsExactly(rule(ALLOW, "127.0.0.1"));
        assertThat(list.without(DENY, Cidr.parse("127.0.0.1")).judge(HERE)).contains(ALLOW);
        assertThat(list.without(ALLOW, Cidr.parse("127.0.0.0/8"))).isEqualTo(list);
    }
}
