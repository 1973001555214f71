package dev.stoa.bootstrap.config;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.FeedUrl;
import io.micronaut.scheduling.cron.CronExpression;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/// The feed that the shop gets by itself.
///
/// @param schedule a cron expression, in UTC
public record RegularFeed(FeedUrl url, String schedule) {

    private static final String NIGHTLY = "0 0 2 * * *";

    /// A leap year begins, so that whatever has a time has one within four years.
    private static final ZonedDateTime SOME_TIME = ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    static Optional<RegularFeed> read(Settings settings) {
        Optional<String> text = settings.text(Key.FEED_URL);
        Optional<FeedUrl> url = text.flatMap(RegularFeed::url);
        if (text.isPresent() && url.isEmpty()) {
            settings.fault("%s: this is no address of a feed; write https://host/path without user and password"
                    .formatted(settings.written(Key.FEED_URL.variable())));
        }
        if (text.isEmpty() && settings.has(Key.FEED_SCHEDULE)) {
            settings.fault("%s: there is no feed to get at these times; name it with %s"
                    .formatted(settings.written(Key.FEED_SCHEDULE.variable()), Key.FEED_URL.variable()));
        }
        String schedule = settings.text(Key.FEED_SCHEDULE).orElse(NIGHTLY);
        if (!comes(schedule)) {
            settings.fault(
                    "%s: these are no times that come; write second, minute, hour, day, month and day of the week, such as %s"
                            .formatted(settings.written(Key.FEED_SCHEDULE.variable()), NIGHTLY));
        }
        return url.map(each -> new RegularFeed(each, schedule));
    }

    private static Optional<FeedUrl> url(String text) {
        try {
            return Optional.of(FeedUrl.parse(text));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static boolean comes(String schedule) {
        try {
            return CronExpression.create(schedule).nextTimeAfter(SOME_TIME).isAfter(SOME_TIME);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
