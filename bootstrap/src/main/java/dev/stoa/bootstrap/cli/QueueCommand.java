package dev.stoa.bootstrap.cli;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "queue",
        description = "Shows the job queues of a running shop and looks after dead letters: jobs that were given up.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class QueueCommand extends Group {

    static final String NAME = "A queue, as 'stoa queue list' names it.";
    static final String ERROR = "Only those of one kind of failure, as 'stoa queue dead' names it.";

    @Command(
            name = "list",
            description =
                    "Lists the queues: how many jobs wait, run and were given up, and since when the first waits.",
            mixinStandardHelpOptions = true)
    int list(@Mixin ShopOptions shop) {
        var answer = new Queues(shop.operator()).list();
        Table table = new Table("QUEUE", "READY", "DELAYED", "RUNNING", "DEAD", "OLDEST READY SINCE");
        for (JsonNode queue : answer.items()) {
            table.row(
                    Cells.text(queue, "queue"),
                    Cells.number(queue, "ready"),
                    Cells.number(queue, "delayed"),
                    Cells.number(queue, "running"),
                    Cells.number(queue, "dead"),
                    Cells.time(queue, "oldestReadyAt"));
        }
        shop.print(table.text("The shop has no queues."), answer.body());
        return Exit.DONE.code();
    }

    @Command(
            name = "dead",
            description = "Lists the dead letters of a queue, newest first.",
            mixinStandardHelpOptions = true)
    int dead(
            @Mixin ShopOptions shop,
            @Parameters(paramLabel = "QUEUE", description = NAME) String queue,
            @Mixin Limit limit) {
        Listing dead = new Queues(shop.operator()).dead(queue, limit.most());
        Table table = new Table("ID", "DIED", "ATTEMPTS", "ERROR", "DETAIL");
        for (JsonNode job : dead.items()) {
            JsonNode failure = Optional.ofNullable(job.get("failure")).orElseGet(JsonNode::nullNode);
            table.row(
                    Cells.text(job, "id"),
                    Cells.time(job, "at"),
                    Cells.number(job, "attempts"),
                    Cells.text(failure, "kind"),
                    Cells.text(failure, "detail"));
        }
        shop.print(table.text("No dead letters in %s.".formatted(queue)) + dead.tail(), dead.fields());
        return Exit.DONE.code();
    }

    @Command(
            name = "retry",
            description = {
                "Gives dead letters all their attempts again.",
                "Say which: some by their ids, those of one kind of failure with --error, or --all."
            },
            mixinStandardHelpOptions = true)
    int retry(@Mixin ShopOptions shop, @Mixin Which which) {
        boolean byId = which.isByIds();
        String queue = which.queue();
        Queues queues = new Queues(shop.operator());
        long retried = byId ? queues.retry(queue, which.ids()) : queues.retry(queue, which.error());
        shop.print("%s of %s retried.".formatted(letters(retried), queue), Map.of("queue", queue, "retried", retried));
        return Exit.DONE.code();
    }

    @Command(name = "purge", description = "Forgets dead letters of a queue for good.", mixinStandardHelpOptions = true)
    int purge(
            @Mixin ShopOptions shop,
            @Mixin Consent consent,
            @Parameters(paramLabel = "QUEUE", description = NAME) String queue,
            @Nullable @Option(names = "--error", paramLabel = "TEXT", description = ERROR) String error) {
        consent.requireSomebody();
        Queues queues = new Queues(shop.operator());
        Optional<String> kind = Optional.ofNullable(error);
        long purged = queues.count(queue, kind);
        if (!consent.isDryRun() && purged > 0) {
            consent.ask("Forget %s of %s".formatted(letters(purged), queue));
            purged = queues.purge(queue, kind);
        }
        shop.print(
                "%s of %s %s."
                        .formatted(letters(purged), queue, consent.isDryRun() ? "would be forgotten" : "forgotten"),
                Map.of("queue", queue, "purged", purged, "dryRun", consent.isDryRun()));
        return Exit.DONE.code();
    }

    private static String letters(long count) {
        return Count.of(count, "dead letter");
    }
}
