package dev.stoa.application.otp;

import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.Recipient;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasscodeMakerTest {

    private static final Recipient ANN = Recipient.parse("ann@example.com");
    private static final int CODES = 20_000;
    private static final int DIGITS = 6;

    /// Of a fair source one run in a hundred million has more, with 9 degrees of freedom.
    private static final double CHI_SQUARE = 56;

    private final PasscodeMaker maker =
            new PasscodeMaker(new SecureRandom(), prefix -> prefix + "_1", new Peppers(Map.of(1, new byte[32])));

    private String code(int digits) {
        return maker.make(ANN, Purpose.LOGIN, digits).code();
    }

    @Test
    void everyDigitIsAsLikelyAtEveryPlace() {
        int[][] seen = new int[DIGITS][10];
        for (int i = 0; i < CODES; i++) {
            String code = code(DIGITS);
            IntStream.range(0, DIGITS).forEach(place -> seen[place][code.charAt(place) - '0']++);
        }
        assertThat(Stream.of(seen))
                .allSatisfy(place -> assertThat(chiSquare(place)).isLessThan(CHI_SQUARE));
    }

    private static double chiSquare(int[] seen) {
        double expected = CODES / 10.0;
        return IntStream.of(seen)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    @Test
    void codesHaveFourToTenDigitsAsAsked() {
        assertThat(IntStream.rangeClosed(4, 10))
                .allSatisfy(digits -> assertThat(code(digits)).matches("[0-9]{" + digits + "}"));
    }
}
