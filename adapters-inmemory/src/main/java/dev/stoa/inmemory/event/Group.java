package dev.stoa.inmemory.event;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.event.Batch;
import dev.stoa.domain.event.ConsumerName;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.GroupState;
import dev.stoa.domain.event.PartitionState;
import dev.stoa.domain.event.PassedOver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One group of one topic; used under the topic's lock.
final class Group {

    private final List<Lane> lanes;
    private final List<Place> places;
    private final Passed passed = new Passed();

    Group(List<Lane> lanes, long after, Instant now) {
        this.lanes = lanes;
        this.places = new ArrayList<>(places(lanes, after, now));
    }

    private static List<Place> places(List<Lane> lanes, long after, Instant now) {
        return lanes.stream()
                .map(lane -> Place.at(after, lane.countUpTo(after), now))
                .toList();
    }

    /// @param hold how long
    Optional<Batch> take(ConsumerName consumer, int limit, Duration hold, Instant now, LongSupplier receipts) {
        return IntStream.range(0, lanes.size())
                .filter(partition -> places.get(partition).isFree(now))
                .mapToObj(this::nextOf)
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(Event::position))
                .map(Event::partition)
                .map(partition -> {
                    Place place = places.get(partition).taken(consumer, receipts.getAsLong(), now, now.plus(hold));
                    places.set(partition, place);
                    List<Event> events = lanes.get(partition).after(place.acknowledged(), limit);
                    return new Batch(partition, place.receipt(), place.attempt(), events);
                });
    }

    private Optional<Event> nextOf(int partition) {
        return Optional.ofNullable(
                lanes.get(partition).next(places.get(partition).acknowledged()));
    }

    boolean acknowledge(Batch batch, long position, Duration hold, Instant now) {
        Place place = places.get(batch.partition());
        if (!place.isHeldBy(batch.receipt(), now)) {
            return false;
        }
        long upTo = batch.lastUpTo(position);
        Place moved = upTo > place.acknowledged() ? move(place, batch.partition(), upTo) : place;
        boolean free = upTo == batch.last() || hold.isZero();
        places.set(batch.partition(), free ? moved.freed() : moved.prolonged(now.plus(hold)));
        return true;
    }

    private Place move(Place place, int partition, long position) {
        return place.moved(position, lanes.get(partition).countUpTo(position));
    }

    boolean fail(Batch batch, String error, Optional<Duration> retryIn, Instant now) {
        int partition = batch.partition();
        Place place = places.get(partition);
        if (!place.isHeldBy(batch.receipt(), now)) {
            return false;
        }
        if (retryIn.isPresent()) {
            places.set(partition, place.paused(error, now.plus(retryIn.get())));
            return true;
        }
        Event failed = nextOf(partition).orElseThrow();
        passed.add(new PassedOver(failed.position(), failed.key(), failed.type(), error, now));
        places.set(partition, move(place, partition, failed.position()).freed());
        return true;
    }

    GroupState state(GroupName name, Instant now) {
        return new GroupState(
                name,
                IntStream.range(0, lanes.size())
                        .mapToObj(partition -> state(partition, now))
                        .toList());
    }

    private PartitionState state(int partition, Instant now) {
        Place place = places.get(partition);
        boolean free = place.isFree(now);
        return new PartitionState(
                partition,
                place.acknowledged(),
                lanes.get(partition).count() - place.handled(),
                free ? Optional.empty() : place.consumer(),
                free ? Optional.empty() : Optional.of(place.until()),
                place.attempt(),
                place.error());
    }

    void seek(long position, Instant now) {
        List<Place> there = places(lanes, position, now);
        for (int partition = 0; partition < there.size(); partition++) {
            places.set(partition, there.get(partition));
        }
    }

    Page<PassedOver> passedOver(PageRequest request) {
        return passed.page(request);
    }

    boolean isIdle(Duration patience, Instant now) {
        Instant then = now.minus(patience);
        return places.stream().allMatch(place -> place.isIdleSince(then, now))
                && waiting().anyMatch(event -> !event.at().isAfter(then));
    }

    /// The next event of each partition.
    private Stream<Event> waiting() {
        return IntStream.range(0, lanes.size()).mapToObj(this::nextOf).flatMap(Optional::stream);
    }

    /// The position of the oldest event it has yet to handle.
    long oldestWaiting() {
        return waiting().mapToLong(Event::position).min().orElse(Long.MAX_VALUE);
    }
}
