package dev.stoa.domain.accesslist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How addresses are written.
final class IpText {

    private static final int GROUPS = 8;
    private static final int LONGEST = "0000:0000:0000:0000:0000:0000:255.255.255.255".length();
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern V4 = Pattern.compile(String.join("\\.", OCTET, OCTET, OCTET, OCTET));
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

    private IpText() {}

    static Optional<IpAddress> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return text.indexOf(':') < 0 ? v4(text).map(low -> new IpAddress(false, 0, low)) : v6(text);
    }

    private static Optional<Long> v4(String text) {
        Matcher octets = V4.matcher(text);
        if (!octets.matches()) {
            return Optional.empty();
        }
        long number = 0;
        for (int n = 1; n <= octets.groupCount(); n++) {
            number = number << Byte.SIZE | Integer.parseInt(octets.group(n));
        }
        return Optional.of(number);
    }

    private static Optional<IpAddress> v6(String text) {
        int gap = text.indexOf("::");
        Optional<List<Long>> before = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
        Optional<List<Long>> after = gap < 0 ? Optional.of(List.of()) : groups(text.substring(gap + 2), true);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        int given = before.get().size() + after.get().size();
        if (gap < 0 ? given != GROUPS : given >= GROUPS) {
            return Optional.empty();
        }
        List<Long> all = new ArrayList<>(before.get());
        while (all.size() < GROUPS - after.get().size()) {
            all.add(0L);
        }
        all.addAll(after.get());
        return Optional.of(new IpAddress(true, joined(all.subList(0, 4)), joined(all.subList(4, GROUPS))));
    }

    /// @param last whether the address ends here, where two groups may be written as IPv4
    private static Optional<List<Long>> groups(String part, boolean last) {
        List<Long> groups = new ArrayList<>();
        String[] written = part.isEmpty() ? new String[0] : part.split(":", -1);
        for (int n = 0; n < written.length; n++) {
            Optional<Long> v4 = last && n == written.length - 1 ? v4(written[n]) : Optional.empty();
            if (v4.isPresent()) {
                groups.add(v4.get() >>> Short.SIZE);
                groups.add(v4.get() & 0xFFFF);
            } else if (GROUP.matcher(written[n]).matches()) {
                groups.add(Long.parseLong(written[n], 16));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(groups);
    }

    private static long joined(List<Long> groups) {
        return groups.stream().reduce(0L, (number, group) -> number << Short.SIZE | group);
    }

    static String write(IpAddress address) {
        if (!address.v6()) {
            long low = address.low();
            return "%d.%d.%d.%d".formatted(low >>> 24, low >>> 16 & 0xFF, low >>> 8 & 0xFF, low & 0xFF);
        }
        String[] groups = new String[GROUPS];
        for (int n = 0; n < GROUPS; n++) {
            long half = n < GROUPS / 2 ? address.high() : address.low();
            groups[n] = Long.toHexString((half >>> (Short.SIZE * (3 - n % 4))) & 0xFFFF);
        }
        return compressed(groups);
    }

    /// The longest run of two or more zeros, the first of those, becomes `::`.
    private static String compressed(String[] groups) {
        int start = 0;
        int longest = 1;
        for (int from = 0; from < GROUPS; from++) {
            int to = from;
            while (to < GROUPS && groups[to].equals("0")) {
                to++;
            }
            if (to - from > longest) {
                start = from;
                longest = to - from;
            }
        }
        return longest == 1
                ? String.join(":", groups)
                : joined(groups, 0, start) + "::" + joined(groups, start + longest, GROUPS);
    }

    private static String joined(String[] groups, int from, int to) {
        return Arrays.stream(groups, from, to).collect(Collectors.joining(":"));
    }
}
