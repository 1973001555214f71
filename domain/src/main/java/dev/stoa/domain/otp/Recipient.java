package dev.stoa.domain.otp;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where a passcode can be sent: a phone or an email address, in its one normal form, so that equal means the same
/// place. Printing hides most of it, because it is personal.
public sealed interface Recipient permits Recipient.Phone, Recipient.Email {

    /// The normal form in full.
    String value();

    /// Reads what a person typed: text with an `@` as an email address, anything else as an international number.
    static Recipient parse(String text) {
        Require.text("recipient", text, 3, 254);
        return text.indexOf('@') >= 0 ? Email.of(text) : Phone.of(text);
    }

    /// A phone number in E.164, such as `+447700900123`.
    record Phone(String value) implements Recipient {

        private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

        public Phone {
            Require.matches("recipient", value, E164, "a phone number in E.164, such as +447700900123");
        }

        static Phone of(String text) {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            try {
                PhoneNumber number = numbers.parse(text.strip(), null);
                if (!numbers.isPossibleNumber(number)) {
                    throw unreadable();
                }
                return new Phone(numbers.format(number, PhoneNumberFormat.E164));
            } catch (NumberParseException unparsable) {
                throw unreadable();
            }
        }

        private static InvalidInputException unreadable() {
            return new InvalidInputException(
                    "recipient",
                    "format",
                    "recipient must be an email address or a phone number with its country, such as +447700900123");
        }

        @Override
        public String toString() {
            return value.substring(0, 3) + "…" + value.substring(value.length() - 2);
        }
    }

    /// An email address in lower case.
    record Email(String value) implements Recipient {

        private static final Pattern SHAPE = Pattern.compile(
                "[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

        public Email {
            Require.matches("recipient", value, SHAPE, "an email address, such as ann@example.com");
        }

        static Email of(String text) {
            return new Email(text.strip().toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return value.charAt(0) + "…" + value.substring(value.indexOf('@'));
        }
    }
}
