package dev.stoa.application.otp;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.otp.ChallengeId;
import dev.stoa.domain.otp.Recipient;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PeppersTest {

    private static final byte[] FIRST = Utf8.bytes("the first pepper of all");
    private static final byte[] SECOND = Utf8.bytes("the pepper of next year");
    private static final Recipient ANN = Recipient.parse("ann@example.com");

    private final Peppers before = new Peppers(Map.of(1, FIRST));
    private final Peppers after = new Peppers(Map.of(1, FIRST, 2, SECOND));
    private final ChallengeId challenge = new ChallengeId("otp_1", before.key(ANN));

    @Test
    void aNewPepperStillVerifiesWhatTheOldOneMade() {
        assertThat(after.mac(challenge, "123456")).isPresent().isEqualTo(before.mac(challenge, "123456"));
    }

    @Test
    void theNewestPepperMakesNewKeys() {
        assertThat(after.key(ANN).pepper()).isEqualTo(2);
        assertThat(after.key(ANN)).isNotEqualTo(before.key(ANN));
    }

    @Test
    void whatAForgottenPepperMadeIsNotVerified() {
        assertThat(new Peppers(Map.of(2, SECOND)).mac(challenge, "123456")).isEmpty();
    }

    @Test
    void theHashIsBoundToChallengeRecipientAndCode() {
        ChallengeId other = new ChallengeId("otp_2", before.key(ANN));
        ChallengeId bobs = new ChallengeId("otp_1", before.key(Recipient.parse("bob@example.com")));
        assertThat(before.mac(challenge, "123456"))
                .isNotEqualTo(before.mac(challenge, "123457"))
                .isNotEqualTo(before.mac(other, "123456"))
                .isNotEqualTo(before.mac(bobs, "123456"));
    }
}
