package dev.stoa.bootstrap.shopper;

import java.util.List;
import java.util.Locale;

/// Somebody who comes again and again. Who a number stands for never changes.
///
/// @param address from the ranges that are kept for examples, so nobody real
/// @param device what their browser says it is
public record Person(String name, String email, String city, String address, String device) {

    /// So many people there can be.
    static final int MOST = 40_000;

    /// Of so many people one has moved and did not tell the shop.
    private static final int MOVED = 40;

    private static final List<String> FIRST = List.of(
            "Ada", "Ben", "Chloe", "Dev", "Esme", "Finn", "Grace", "Hari", "Isla", "Jonah", "Keira", "Leo", "Maya",
            "Noah", "Orla", "Priya", "Quentin", "Rosa", "Sami", "Tess", "Uma", "Victor", "Wren", "Xavier", "Yasmin",
            "Zoe");
    private static final List<String> LAST = List.of(
            "Abbott",
            "Bashir",
            "Clarke",
            "Donnelly",
            "Ellis",
            "Farrow",
            "Greene",
            "Hughes",
            "Iqbal",
            "Jarvis",
            "Kaur",
            "Lowe",
            "Mercer",
            "Nolan",
            "Okafor",
            "Pike",
            "Quill",
            "Rowe",
            "Shah",
            "Thorne",
            "Underhill",
            "Vaughan",
            "Whitby");
    private static final List<String> CITIES = List.of(
            "London", "Leeds", "Bristol", "Glasgow", "Cardiff", "York", "Norwich", "Belfast", "Exeter", "Durham");
    private static final List<String> DEVICES = List.of(
            "Safari on iPhone (demo)",
            "Chrome on Android (demo)",
            "Firefox on Linux (demo)",
            "Safari on Mac (demo)",
            "Edge on Windows (demo)",
            "Chrome on Windows (demo)");
    private static final List<String> NETS = List.of("192.0.2.%d", "198.51.100.%d", "203.0.113.%d");

    /// @param number 0 to [#MOST] - 1
    public static Person of(int number) {
        String first = FIRST.get(number % FIRST.size());
        String last = LAST.get(number * 7 % LAST.size());
        String mailbox = "%s.%s.%d".formatted(first, last, number).toLowerCase(Locale.ROOT);
        return new Person(
                first + " " + last,
                mailbox + (number % MOVED == MOVED - 1 ? "@moved.example" : "@people.example"),
                CITIES.get(number % CITIES.size()),
                address(number),
                DEVICES.get(number % DEVICES.size()));
    }

    /// One in five has only an address of version 6.
    private static String address(int number) {
        return number % 5 == 4
                ? "2001:db8:%x::1".formatted(number)
                : NETS.get(number % NETS.size()).formatted(1 + number / NETS.size() % 254);
    }
}
