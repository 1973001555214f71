package dev.stoa.http.event;

import dev.stoa.domain.event.Topic;
import dev.stoa.http.problem.ProblemException;
import java.util.List;

/// The logs that the shop keeps.
public record Topics(List<Topic> all) {

    Topic named(String name) {
        return all.stream()
                .filter(topic -> topic.value().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("such topic"));
    }
}
