package dev.stoa.bootstrap.config;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which backend each concept is on: the profile, and what is said of a concept alone.
final class Choosing {

    private final Settings settings;
    private final Profile profile;
    private final Map<Concept, Backend> backends = new EnumMap<>(Concept.class);

    private Choosing(Settings settings) {
        this.settings = settings;
        this.profile = settings.constant(Key.PROFILE.variable(), Profile.class).orElse(Profile.INMEMORY);
    }

    static Map<Concept, Backend> read(Settings settings) {
        Choosing choosing = new Choosing(settings);
        Stream.of(Concept.values()).forEach(choosing::choose);
        choosing.checkMoneyPath();
        return choosing.backends;
    }

    private void choose(Concept concept) {
        String variable = Key.variable(concept);
        var own = settings.constant(variable, Backend.class);
        Backend backend = own.orElse(profile.backend(concept));
        backends.put(concept, backend);
        if (own.isPresent() && !concept.offered().contains(backend)) {
            settings.fault(StoaConfig.notOffered(settings.written(variable), concept, backend));
        }
    }

    private void checkMoneyPath() {
        List<Concept> path = Concept.moneyPath();
        if (path.stream().map(backends::get).distinct().count() > 1) {
            String chosen = path.stream()
                    .map(concept -> Key.variable(concept) + "="
                            + backends.getOrDefault(concept, Backend.INMEMORY).word())
                    .collect(Collectors.joining(", "));
            settings.fault("%s: these commit together and must be on one backend".formatted(chosen));
        }
    }
}
