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
    long count(String queue, Optional<String> error) {
        JsonNode entry = find(queue);
        if (error.isEmpty()) {
            return entry.get("dead").getLongValue();
        }
        for (JsonNode group : entry.get("deadGroups").values()) {
            if (group.get("kind").getStringValue().equals(error.get())) {
                return group.get("count").getLongValue();
            }
        }
        return 0;
    }

    /// @return how many of them were dead letters
    /// @throws ClientException if none was
    long retry(String queue, List<String> ids) {
        long retried = 0;
        List<String> left = new ArrayList<>(ids);
        while (!left.isEmpty()) {
            List<String> batch = left.subList(0, Math.min(BATCH, left.size()));
            retried += operator.post(path(queue) + "/retry", Map.of("ids", List.copyOf(batch)))
                    .orFail("retry")
                    .number("retried");
            batch.clear();
        }
        if (retried == 0) {
            throw new ClientException(
                    Kind.REFUSED,
                    "none of these is a dead letter of %s; 'stoa queue dead %s' lists them".formatted(queue, queue));
        }
        return retried;
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
            last = operator.delete(path(queue) + kind(error)).orFail("purge").number("purged");
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
