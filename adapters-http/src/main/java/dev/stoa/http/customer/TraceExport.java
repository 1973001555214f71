package dev.stoa.http.customer;

import dev.stoa.application.activity.ActivityLog;
import dev.stoa.application.tag.Circles;
import dev.stoa.application.tag.Interest;
import dev.stoa.domain.activity.Activities;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.customer.CustomerId;
import jakarta.inject.Singleton;

/// Gathers what a customer did lately, follows and is interested in.
@Singleton
final class TraceExport {

    private final ActivityLog log;
    private final Circles circles;

    TraceExport(ActivityLog log, Circles circles) {
        this.log = log;
        this.circles = circles;
    }

    ExportJson.Traces of(CustomerId id) {
        return new ExportJson.Traces(
                ActivityLog.KINDS.stream()
                        .flatMap(kind -> log.latest(id, kind, Activities.KEPT).stream()
                                .map(each -> new ExportJson.Done(
                                        kind.name(), each.subject().value(), each.at())))
                        .toList(),
                circles.followed(id).stream().map(Slug::value).toList(),
                circles.interests(id).stream().map(Interest::name).toList());
    }
}
