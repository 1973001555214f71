package dev.stoa.postgres;

/// Any Unicode text as Postgres can hold it: its `text` has no U+0000.
///
/// U+0000 is kept as U+0001 U+0001 and U+0001 as U+0001 U+0002, which keeps texts apart and in byte order; all
/// others stay as they are.
final class Text {

    private Text() {}

    static String kept(String text) {
        return text.indexOf('\0') < 0 && text.indexOf('\1') < 0
                ? text
                : text.replace("\1", "\1\2").replace("\0", "\1\1");
    }

    static String read(String kept) {
        return kept.indexOf('\1') < 0 ? kept : unescaped(kept);
    }

    private static String unescaped(String kept) {
        StringBuilder text = new StringBuilder(kept.length());
        for (int i = 0; i < kept.length(); i++) {
            char c = kept.charAt(i);
            text.append(c == '\1' ? (char) (kept.charAt(++i) - 1) : c);
        }
        return text.toString();
    }
}
