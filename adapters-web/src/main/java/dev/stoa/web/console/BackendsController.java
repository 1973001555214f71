package dev.stoa.web.console;

import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.Topic;
import dev.stoa.http.Access;
import dev.stoa.http.event.Topics;
import dev.stoa.http.operations.Operations;
import dev.stoa.http.operations.PortState;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;

/// Ports, their adapters and how these are.
@Controller("/console/backends")
@Produces(MediaType.TEXT_HTML)
@Secured({Access.OPERATOR, Access.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
final class BackendsController {

    private final Desk desk;
    private final Operations operations;
    private final EventLog log;
    private final ConsumerGroups groups;
    private final Topics topics;

    BackendsController(Desk desk, Operations operations, EventLog log, ConsumerGroups groups, Topics topics) {
        this.desk = desk;
        this.operations = operations;
        this.log = log;
        this.groups = groups;
        this.topics = topics;
    }

    @Get
    HttpResponse<byte[]> show(HttpRequest<?> request) {
        return desk.show(request, "backends", "Backends", this::page);
    }

    private BackendsPage page(ConsoleFrame frame) {
        List<BackendsPage.Served> ports =
                operations.ports().stream().map(this::port).toList();
        return new BackendsPage(
                frame,
                ports,
                Known.of(() -> topics.all().stream().map(this::log).toList()));
    }

    private BackendsPage.Served port(PortState port) {
        List<BackendsPage.Choice> choices = BackendsPage.FAMILIES.stream()
                .map(family -> new BackendsPage.Choice(
                        family.equals(port.adapter()),
                        operations.whyNot(port.port(), family).orElse("")))
                .toList();
        return new BackendsPage.Served(port.port(), port.isUp(), port.vital(), choices);
    }

    private BackendsPage.Log log(Topic topic) {
        return new BackendsPage.Log(topic.value(), log.state(topic), groups.groups(topic));
    }
}
