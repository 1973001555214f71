package dev.stoa.inmemory.audience;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Require;
import dev.stoa.domain.audience.ActiveUsers;
import dev.stoa.domain.audience.Days;
import dev.stoa.domain.audience.Period;
import dev.stoa.domain.audience.Population;
import dev.stoa.domain.audience.Retention;
import dev.stoa.domain.audience.VisitorId;
import dev.stoa.inmemory.Memory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// Every user has a number, every day a bit for each; one lock for each population.
public final class InMemoryActiveUsers implements ActiveUsers {

    private static final int MAX_COHORTS = 31;

    private final Memory memory;
    private final int capacity;
    private final Map<Population, Users> populations = new ConcurrentHashMap<>();

    /// @param capacity the most users of a population
    public InMemoryActiveUsers(Memory memory, int capacity) {
        this.memory = memory;
        this.capacity = capacity;
    }

    @Override
    public void active(Population population, VisitorId user) {
        LocalDate today = LocalDate.ofInstant(memory.now(), ZoneOffset.UTC);
        of(population).active(user, today);
    }

    @Override
    public long count(Population population, Days days) {
        memory.now();
        return of(population).in(days.first(), days.last()).cardinality();
    }

    @Override
    public List<Long> daily(Population population, Days days) {
        memory.now();
        Users users = of(population);
        return days.first()
                .datesUntil(days.last().plusDays(1))
                .map(day -> (long) users.in(day, day).cardinality())
                .toList();
    }

    @Override
    public List<Retention> retention(Population population, Period period, LocalDate last, int cohorts) {
        memory.now();
        Require.range("cohorts", cohorts, 1, MAX_COHORTS);
        Users users = of(population);
        LocalDate newest = period.start(last);
        return IntStream.rangeClosed(1 - cohorts, 0)
                .mapToObj(n -> users.retention(period, period.plus(newest, n), newest))
                .toList();
    }

    @Override
    public boolean forget(Population population, VisitorId user) {
        memory.now();
        return of(population).forget(user);
    }

    private Users of(Population population) {
        return populations.computeIfAbsent(population, name -> new Users());
    }

    private final class Users {

        private final Map<VisitorId, Integer> numbers = new HashMap<>();
        private final NavigableMap<LocalDate, BitSet> days = new TreeMap<>();
        private final NavigableMap<LocalDate, BitSet> newcomers = new TreeMap<>();
        private int next;

        synchronized void active(VisitorId user, LocalDate today) {
            Integer number = numbers.get(user);
            if (number == null) {
                number = enter(user);
                newcomers.computeIfAbsent(today, day -> new BitSet()).set(number);
            }
            days.computeIfAbsent(today, day -> new BitSet()).set(number);
            days.headMap(today.minusDays(REMEMBERED_DAYS)).clear();
            newcomers.headMap(today.minusDays(REMEMBERED_DAYS)).clear();
        }

        private int enter(VisitorId user) {
            if (next >= capacity) {
                throw new BackendException(
                        BackendException.Kind.UNAVAILABLE, "no room for more users in memory: %d kept".formatted(next));
            }
            numbers.put(user, next);
            return next++;
        }

        synchronized BitSet in(LocalDate first, LocalDate last) {
            return union(days, first, last);
        }

        synchronized Retention retention(Period period, LocalDate start, LocalDate newest) {
            BitSet cohort = union(newcomers, start, end(period, start));
            List<Long> returned = new ArrayList<>();
            for (LocalDate at = start; !at.isAfter(newest); at = period.plus(at, 1)) {
                BitSet back = in(at, end(period, at));
                back.and(cohort);
                returned.add((long) back.cardinality());
            }
            return new Retention(start, cohort.cardinality(), returned);
        }

        synchronized boolean forget(VisitorId user) {
            Integer number = numbers.remove(user);
            if (number == null) {
                return false;
            }
            days.values().forEach(day -> day.clear(number));
            newcomers.values().forEach(day -> day.clear(number));
            return true;
        }

        private static LocalDate end(Period period, LocalDate start) {
            return period.plus(start, 1).minusDays(1);
        }

        private static BitSet union(NavigableMap<LocalDate, BitSet> days, LocalDate first, LocalDate last) {
            BitSet union = new BitSet();
            days.subMap(first, true, last, true).values().forEach(union::or);
            return union;
        }
    }
}
