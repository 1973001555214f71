package dev.stoa.http.event;

import dev.stoa.domain.event.Topic;
import dev.stoa.http.problem.ProblemException;
import java.util.List;
import java.util.stream.Collectors;

/// The logs that the shop keeps.
public record Topics(List<Topic> all) {

    Topic named(String name) {
        return all.stream()
                .filter(topic -> topic.value().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        "topic", name, all.stream().map(Topic::value).collect(Collectors.joining(", "))));
    }
}
