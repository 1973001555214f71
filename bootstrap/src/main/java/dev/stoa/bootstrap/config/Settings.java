package dev.stoa.bootstrap.config;

import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The keys of Stoa as somebody wrote them, from any of Micronaut's sources, read as text and without defaults.
public final class Settings {

    private record Given(String key, String value) {

        /// A URL without what stands before its host, another secret not at all.
        @Override
        public String toString() {
            boolean secret = Key.isSecret(key) && !key.endsWith("_FILE") && !value.contains("://");
            return key + "=" + (secret ? "..." : ServerUrl.masked(value));
        }
    }

    private final Map<String, Given> given = new LinkedHashMap<>();
    private final Set<String> faults = new LinkedHashSet<>();

    /// @param sources the later ones win
    public Settings(List<Map<String, String>> sources) {
        sources.forEach(source -> source.forEach((key, value) -> given.put(Key.normal(key), new Given(key, value))));
        given.forEach((key, each) -> {
            if (!Key.known().contains(key)) {
                faults.add(Key.unknown(each.key(), each.value()));
            }
        });
        Key.secrets().forEach(this::readFile);
    }

    /// Takes a secret from the file that is named instead of it.
    private void readFile(Key key) {
        Given named = given.get(key.fileVariable());
        if (named == null) {
            return;
        }
        if (has(key)) {
            fault("%s: %s is given too; choose one of them".formatted(named, key.variable()));
        }
        try {
            String value = Files.readString(Path.of(named.value())).strip();
            given.put(key.variable(), new Given(key.variable(), value));
        } catch (IOException | InvalidPathException e) {
            fault("%s: this file cannot be read; name one that holds nothing but the value".formatted(named));
        }
    }

    public static Settings of(Environment environment) {
        return new Settings(environment.getPropertySources().stream()
                .sorted(Comparator.comparingInt(PropertySource::getOrder))
                .map(Settings::stoaKeys)
                .toList());
    }

    private static Map<String, String> stoaKeys(PropertySource source) {
        Map<String, String> keys = new LinkedHashMap<>();
        source.forEach(key -> {
            String normal = Key.normal(key);
            if (normal.startsWith(Key.PREFIX) && !normal.startsWith(Key.TESTS)) {
                keys.put(key, String.valueOf(source.get(key)));
            }
        });
        return keys;
    }

    void fault(String sentence) {
        faults.add(sentence);
    }

    /// @throws StartFailedException with everything found so far
    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new StartFailedException(List.copyOf(faults));
        }
    }

    boolean has(Key key) {
        return given.containsKey(key.variable());
    }

    Optional<String> text(Key key) {
        return Optional.ofNullable(given.get(key.variable())).map(Given::value);
    }

    /// How the key was written, for sentences about its value.
    String written(String variable) {
        Given each = given.get(variable);
        return each == null ? variable : each.toString();
    }

    int number(Key key, int min, int max, int otherwise) {
        Optional<String> value = text(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.get().matches("\\d{1,9}")) {
            int number = Integer.parseInt(value.get());
            if (number >= min && number <= max) {
                return number;
            }
        }
        fault("%s: allowed is a number of %d to %d".formatted(written(key.variable()), min, max));
        return otherwise;
    }

    boolean onOff(Key key, boolean otherwise) {
        return choice(key.variable(), Map.of("on", true, "off", false)).orElse(otherwise);
    }

    <E extends Enum<E>> Optional<E> constant(String variable, Class<E> type) {
        return choice(
                variable,
                Stream.of(type.getEnumConstants())
                        .collect(Collectors.toMap(
                                each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'), each -> each)));
    }

    private <T> Optional<T> choice(String variable, Map<String, T> choices) {
        Given each = given.get(variable);
        if (each == null) {
            return Optional.empty();
        }
        T value = choices.get(each.value().strip());
        if (value == null) {
            String allowed = choices.keySet().stream().sorted().collect(Collectors.joining(", "));
            fault("%s: there is no such choice; choose one of %s".formatted(each, allowed));
        }
        return Optional.ofNullable(value);
    }

    /// The words of a list such as `cart,session`; empty if not given.
    List<String> words(Key key) {
        return text(key).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
