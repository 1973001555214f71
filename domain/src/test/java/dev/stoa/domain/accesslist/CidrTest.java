package dev.stoa.domain.accesslist;

import dev.stoa.domain.InvalidInputException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CidrTest {

    private static final String SIGNS = "0123456789abcdefABCDEF::::....//%[]- \u0660x";

    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/24, 203.0.113.0/24",
        "203.0.113.7, 203.0.113.7/32",
        "0.0.0.0/0, 0.0.0.0/0",
        "255.255.255.255/32, 255.255.255.255/32",
        "::/0, ::/0",
        "::1, ::1/128",
        "2001:DB8:0:0:0:0:0:0/32, 2001:db8::/32",
        "2001:db8:0:1:0:0:0:1, 2001:db8:0:1::1/128",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1/128",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1/128",
        "2001:0:0:1:1:0:0:1, 2001::1:1:0:0:1/128",
        "1::, 1::/128",
        "64:ff9b::192.0.2.33, 64:ff9b::c000:221/128",
        "::ffff:203.0.113.0/120, 203.0.113.0/24",
        "::FFFF:cb00:7107, 203.0.113.7/32",
        "::ffff:0:0/96, 0.0.0.0/0",
        "::fffe:0:0/95, ::fffe:0:0/95"
    })
    void aBlockHasOneName(String text, String name) {
        Cidr cidr = Cidr.parse(text);
        assertThat(cidr).hasToString(name);
        assertThat(Cidr.parse(name)).isEqualTo(cidr);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/8",
                "localhost",
                "example.com/24",
                "10",
                "10.1",
                "10.0.0",
                "10.0.0.0.0",
                "010.0.0.1",
                "256.0.0.1",
                "10.0.0.1 ",
                "+10.0.0.1",
                "0x0a000001",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/08",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "10.0.0.0/255.0.0.0",
                ":",
                ":::",
                "1:::2",
                "1::2::3",
                ":1::2",
                "1::2:",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7::8",
                "1:2:3:4:5:6:7:1.2.3.4",
                "::1.2.3.4:5",
                "1.2.3.4::",
                "12345::",
                "g::",
                "::/129",
                "[::1]",
                "fe80::1%eth0",
                "fe80::1%25eth0/64",
                "::ffff:10.0.0.0/8",
                "::ffff:0:0/95",
                "\u0661.1.1.1"
            })
    void whatIsNoBlockIsRefused(String text) {
        assertThatThrownBy(() -> Cidr.parse(text)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3/8, 10.0.0.0/8",
        "10.0.0.1/31, 10.0.0.0/31",
        "1.0.0.0/0, 0.0.0.0/0",
        "2001:db8::1/64, 2001:db8::/64",
        "2001:db8:8000::/32, 2001:db8::/32",
        "::1/127, ::/127"
    })
    void bitsBeyondThePrefixAreRefusedAndTheBlockIsNamed(String text, String block) {
        assertThatThrownBy(() -> Cidr.parse(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageEndingWith("the block is " + block);
    }

    @Test
    void aBlockContainsItsAddressesOnly() {
        Cidr block = Cidr.parse("10.1.0.0/16");
        assertThat(block.contains(IpAddress.parse("10.1.255.255"))).isTrue();
        assertThat(block.contains(IpAddress.parse("10.2.0.0"))).isFalse();
        assertThat(block.contains(IpAddress.parse("10.0.255.255"))).isFalse();
        assertThat(block.contains(IpAddress.parse("::a01:1"))).isFalse();
        assertThat(Cidr.parse("2001:db8::/63").contains(IpAddress.parse("2001:db8:0:1::")))
                .isTrue();
        assertThat(Cidr.parse("2001:db8::/63").contains(IpAddress.parse("2001:db8:0:2::")))
                .isFalse();
        assertThat(Cidr.parse("2001:db8::/127").contains(IpAddress.parse("2001:db8::2")))
                .isFalse();
    }

    @Test
    void randomAddressesAreReadAndWrittenAsJavaDoes() throws UnknownHostException {
        Random dice = new Random(1);
        for (int n = 0; n < 20_000; n++) {
            byte[] bytes = new byte[dice.nextBoolean() ? 4 : 16];
            dice.nextBytes(bytes);
            for (int zero = dice.nextInt(bytes.length); zero > 0; zero--) {
                bytes[dice.nextInt(bytes.length)] = 0;
            }
            InetAddress java = InetAddress.getByAddress(bytes);
            IpAddress address = IpAddress.of(bytes);
            assertThat(IpAddress.parse(java.getHostAddress())).isEqualTo(address);
            assertThat(InetAddress.ofLiteral(address.toString())).isEqualTo(java);
            assertThat(IpAddress.parse(address.toString())).isEqualTo(address);
        }
    }

    /// What is read at all, Java reads too and as the same; nothing else than a refusal is ever thrown.
    @Test
    void randomTextIsReadAsJavaDoesOrRefused() {
        Random dice = new Random(2);
        int read = 0;
        for (int n = 0; n < 300_000; n++) {
            StringBuilder text = new StringBuilder(n % 2 == 0 ? "1:2::3.4.5.6" : "10.20.30.40/24");
            for (int changes = 1 + dice.nextInt(4); changes > 0; changes--) {
                text.setCharAt(dice.nextInt(text.length()), SIGNS.charAt(dice.nextInt(SIGNS.length())));
            }
            read += isRead(text.toString()) ? 1 : 0;
        }
        assertThat(read).isGreaterThan(1_000);
    }

    private static boolean isRead(String text) {
        try {
            IpAddress first = Cidr.parse(text).first();
            assertThat(InetAddress.ofLiteral(text.replaceFirst("/.*", "")))
                    .isEqualTo(InetAddress.ofLiteral(first.toString()));
            return true;
        } catch (InvalidInputException refused) {
            return false;
        }
    }
}
