package dev.stoa.redis.session;

import dev.stoa.domain.session.Attributes;
import dev.stoa.domain.session.NewSession;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Role;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.SessionPolicy;
import dev.stoa.redis.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a session goes to a script and comes back.
final class SessionRecord {

    private SessionRecord() {}

    /// As `create.lua` takes it.
    static List<Object> arguments(NewSession session) {
        SessionPolicy policy = session.policy();
        List<Object> arguments = new ArrayList<>(List.of(
                session.id(),
                HexFormat.of().parseHex(session.token().sha256()),
                session.principal(),
                session.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" ")),
                session.device(),
                policy.idle().toMillis(),
                policy.absolute().toMillis(),
                policy.granularity().toMillis(),
                policy.maxPerPrincipal()));
        arguments.addAll(arguments(session.attributes()));
        return arguments;
    }

    /// Name, count and values of each.
    static List<Object> arguments(Attributes attributes) {
        List<Object> arguments = new ArrayList<>();
        attributes.byName().forEach((name, values) -> {
            arguments.addAll(List.of(name, values.size()));
            arguments.addAll(values);
        });
        return arguments;
    }

    static Optional<Session> maybe(Reply answer) {
        return answer.isEmpty() ? Optional.empty() : Optional.of(session(answer));
    }

    static Session session(Reply answer) {
        return new Session(
                new SessionId(answer.text(0)),
                new Principal(answer.text(1)),
                roles(answer.text(2)),
                answer.text(3),
                attributes(answer.at(10)),
                new SessionPolicy(
                        Duration.ofMillis(answer.number(4)),
                        Duration.ofMillis(answer.number(5)),
                        Duration.ofMillis(answer.number(6)),
                        (int) answer.number(7)),
                Instant.ofEpochMilli(answer.number(8)),
                Instant.ofEpochMilli(answer.number(9)));
    }

    private static Set<Role> roles(String names) {
        return Stream.of(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }

    private static Attributes attributes(Reply flat) {
        Map<String, List<String>> byName = new HashMap<>();
        for (int at = 0; at < flat.size(); at += 2) {
            byName.put(flat.text(at), flat.at(at + 1).texts());
        }
        return new Attributes(byName);
    }
}
