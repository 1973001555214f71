package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.client.Answer;
import dev.stoa.bootstrap.client.ClientException;
import dev.stoa.bootstrap.client.ClientException.Kind;
import dev.stoa.bootstrap.client.ShopClient;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The queues of a running shop.
final class Queues {

    private static final String PATH = "/api/v1/admin/queues";

    /// No such queue, or none of these is dead.
    private static final int ABSENT = 404;

    /// So many ids fit in one request.
    private static final int BATCH = 100;

    private final ShopClient operator;

    Queues(ShopClient operator) {
        this.operator = operator;
    }

    Answer list() {
        return operator.get(PATH).orFail("list the queues");
    }

    Listing dead(String queue, int most) {
        return Listing.of(operator, path(queue), most, "list the dead letters of " + queue);
    }

    /// How many dead letters there are.
    ///
    /// @param error of this kind of failure
    /// @throws ClientException if there is no such queue, or none of this kind
    long count(String queue, Optional<String> error) {
        JsonNode entry = find(queue);
        if (error.isEmpty()) {
            return entry.get("dead").getLongValue();
        }
        List<String> kinds = new ArrayList<>();
        for (JsonNode group : entry.get("deadGroups").values()) {
            String kind = group.get("kind").getStringValue();
            if (kind.equals(error.get())) {
                return group.get("count").getLongValue();
            }
            kinds.add(kind);
        }
        throw new ClientException(
                Kind.REFUSED,
                "no dead letter of %s failed with '%s'%s"
                        .formatted(
                                queue, error.get(), kinds.isEmpty() ? "" : ", only with " + String.join(", ", kinds)));
    }

    /// @return how many of them were dead letters
    /// @throws ClientException if none was
    long retry(String queue, List<String> ids) {
        long retried = 0;
        Optional<Answer> refused = Optional.empty();
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<String> batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
            Answer answer = operator.post(path(queue) + "/retry", Map.of("ids", batch));
            if (answer.status() == ABSENT) {
                refused = Optional.of(answer);
            } else {
                retried += answer.orFail("retry").number("retried");
            }
        }
        return retried == 0 && refused.isPresent()
                ? refused.get().orFail("retry").number("retried")
                : retried;
    }

    /// Those that are dead now; one that dies again meanwhile is left.
    long retry(String queue, Optional<String> error) {
        long goal = count(queue, error);
        long done = 0;
        long last = goal;
        while (done < goal && last > 0) {
            last = operator.post(path(queue) + "/retry" + kind(error), Map.of())
                    .orFail("retry")
                    .number("retried");
            done += last;
        }
        return done;
    }

    /// Those that are dead now.
    long purge(String queue, Optional<String> error) {
        long goal = count(queue, error);
        long done = 0;
        long last = goal;
        while (done < goal && last > 0) {
            last = operator.delete(path(queue) + (error.isEmpty() ? "?all=true" : kind(error)))
                    .orFail("purge")
                    .number("purged");
            done += last;
        }
        return done;
    }

    private JsonNode find(String queue) {
        List<JsonNode> queues = list().items();
        return queues.stream()
                .filter(each -> Cells.text(each, "queue").equals(queue))
                .findFirst()
                .orElseThrow(() -> new ClientException(
                        Kind.REFUSED,
                        "there is no queue %s, only %s"
                                .formatted(
                                        queue,
                                        queues.stream()
                                                .map(each -> Cells.text(each, "queue"))
                                                .collect(Collectors.joining(", ")))));
    }

    private static String path(String queue) {
        return "%s/%s/dead".formatted(PATH, ShopClient.encode(queue));
    }

    private static String kind(Optional<String> error) {
        return error.map(text -> "?kind=" + ShopClient.encode(text)).orElse("");
    }
}
