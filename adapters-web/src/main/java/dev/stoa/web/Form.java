package dev.stoa.web;

import dev.stoa.domain.InvalidInputException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What somebody typed into a form. A field that is missing is empty.
public record Form(Map<String, String> fields) {

    /// A path of this shop; `//` and `/\` would lead to another one.
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[!-~]*");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    public Form {
        fields = Map.copyOf(fields);
    }

    /// Without blanks around it.
    public String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /// @param otherwise if the field holds no whole number of up to nine digits
    public int number(String name, int otherwise) {
        return number(name).orElse(otherwise);
    }

    /// A whole number of up to nine digits; empty if the field holds anything else.
    public OptionalInt number(String name) {
        String text = text(name);
        return NUMBER.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /// Which of these words the field holds, as one that lets choose does.
    ///
    /// @throws InvalidInputException if it holds none of them
    public String oneOf(String name, String... words) {
        String text = text(name);
        if (!List.of(words).contains(text)) {
            throw new InvalidInputException(
                    name, "format", "%s must be one of %s".formatted(name, String.join(", ", words)));
        }
        return text;
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    /// Where to go on; `/` unless the field holds a path of this shop.
    public String path(String name) {
        return ownPath(text(name));
    }

    /// As it stands in an address.
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String ownPath(String path) {
        return OWN_PATH.matcher(path).matches() && isUri(path) ? path : "/";
    }

    private static boolean isUri(String path) {
        try {
            return !new URI(path).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
