package dev.stoa.contracts.inventory;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Committing;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.inventory.ReservationId;
import dev.stoa.domain.inventory.Reserving;
import dev.stoa.domain.inventory.ShortLine;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.domain.inventory.StockChange;
import dev.stoa.domain.inventory.StockLine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [Inventory] must do.
public interface InventoryContract {

    /// A fresh backend with no stock.
    Backend<Inventory> backend();

    Duration HOLD = Duration.ofMinutes(15);
    Duration MS = Duration.ofMillis(1);
    Sku MUG = new Sku("mug");
    Sku PEN = new Sku("pen");
    ReservationId R1 = new ReservationId("r1");
    ReservationId R2 = new ReservationId("r2");

    static StockLine line(Sku sku, long quantity) {
        return new StockLine(sku, quantity);
    }

    static Stock stock(Inventory inventory, Sku sku) {
        return inventory.stock(List.of(sku)).getOrDefault(sku, new Stock(0, 0));
    }

    private Backend<Inventory> stocked(long mugs, long pens) {
        Backend<Inventory> backend = backend();
        backend.port().setOnHand(MUG, mugs);
        backend.port().setOnHand(PEN, pens);
        return backend;
    }

    @Test
    default void skusNeverStockedAreLeftOut() {
        Inventory inventory = stocked(3, 0).port();
        assertThat(inventory.stock(List.of(PEN, new Sku("never"), MUG)))
                .isEqualTo(Map.of(MUG, new Stock(3, 0), PEN, new Stock(0, 0)));
    }

    @Test
    default void adjustingAddsAndTakesButNeverBelowZero() {
        Inventory inventory = stocked(3, 0).port();
        assertThat(inventory.adjust(MUG, 2)).isEqualTo(new StockChange.Adjusted(new Stock(5, 0)));
        assertThat(inventory.adjust(MUG, -5)).isEqualTo(new StockChange.Adjusted(new Stock(0, 0)));
        assertThat(inventory.adjust(MUG, -1)).isEqualTo(new StockChange.NotEnough(new Stock(0, 0)));
        assertThat(inventory.adjust(new Sku("new"), 7)).isEqualTo(new StockChange.Adjusted(new Stock(7, 0)));
    }

    @Test
    default void adjustingNeverTakesWhatIsReserved() {
        Inventory inventory = stocked(5, 0).port();
        inventory.reserve(R1, List.of(line(MUG, 3)), HOLD);
        assertThat(inventory.adjust(MUG, -3)).isEqualTo(new StockChange.NotEnough(new Stock(5, 3)));
        assertThat(inventory.adjust(MUG, -2)).isEqualTo(new StockChange.Adjusted(new Stock(3, 3)));
    }

    @Test
    default void aReservationHoldsAllLinesOrNone() {
        Inventory inventory = stocked(5, 1).port();
        assertThat(inventory.reserve(R1, List.of(line(MUG, 2), line(PEN, 2)), HOLD))
                .isEqualTo(new Reserving.OutOfStock(List.of(new ShortLine(PEN, 2, 1))));
        assertThat(stock(inventory, MUG)).isEqualTo(new Stock(5, 0));
        assertThat(inventory.reserve(R1, List.of(line(MUG, 2), line(PEN, 1)), HOLD))
                .isInstanceOf(Reserving.Held.class);
        assertThat(stock(inventory, MUG)).isEqualTo(new Stock(5, 2));
        assertThat(stock(inventory, PEN).available()).isZero();
    }

    /// Medusa #16502: two lines of one item, each checked against the same stock.
    @Test
    default void linesOfOneSkuAreAddedUpBeforeTheyAreChecked() {
        Inventory inventory = stocked(3, 0).port();
        assertThat(inventory.reserve(R1, List.of(line(MUG, 2), line(MUG, 2)), HOLD))
                .isEqualTo(new Reserving.OutOfStock(List.of(new ShortLine(MUG, 4, 3))));
    }

    @Test
    default void repeatingAReservationHoldsNothingMore() {
        Backend<Inventory> backend = stocked(5, 5);
        Inventory inventory = backend.port();
        Reserving first = inventory.reserve(R1, List.of(line(MUG, 2), line(PEN, 1)), HOLD);
        backend.advance(Duration.ofMinutes(1));
        assertThat(inventory.reserve(R1, List.of(line(PEN, 1), line(MUG, 1), line(MUG, 1)), HOLD))
                .isEqualTo(first);
        assertThat(inventory.reserve(R1, List.of(line(MUG, 3)), HOLD)).isEqualTo(new Reserving.Conflict());
        assertThat(stock(inventory, MUG).reserved()).isEqualTo(2);
    }

    @Test
    default void aReservationIsThereUntilItsTimeAndDeadFromThen() {
        for (int offset = -1; offset <= 1; offset++) {
            Backend<Inventory> backend = stocked(5, 0);
            Inventory inventory = backend.port();
            inventory.reserve(R1, List.of(line(MUG, 5)), HOLD);
            backend.advance(HOLD.plusMillis(offset));
            assertThat(stock(inventory, MUG).available()).as("%d ms", offset).isEqualTo(offset < 0 ? 0 : 5);
            assertThat(inventory.extend(R1, HOLD).isPresent()).isEqualTo(offset < 0);
            assertThat(inventory.reserve(R2, List.of(line(MUG, 1)), HOLD) instanceof Reserving.Held)
                    .isEqualTo(offset >= 0);
        }
    }

    @Test
    default void extendingMovesTheExpiryAndNeverShortens() {
        Backend<Inventory> backend = stocked(5, 0);
        Inventory inventory = backend.port();
        inventory.reserve(R1, List.of(line(MUG, 5)), HOLD);
        assertThat(inventory.extend(R1, MS)).contains(backend.now().plus(HOLD));
        assertThat(inventory.extend(R1, HOLD.multipliedBy(2)))
                .contains(backend.now().plus(HOLD.multipliedBy(2)));
        backend.advance(HOLD.multipliedBy(2).minus(MS));
        assertThat(stock(inventory, MUG).available()).isZero();
        backend.advance(MS);
        assertThat(stock(inventory, MUG).available()).isEqualTo(5);
        assertThat(inventory.extend(R2, HOLD)).isEmpty();
    }

    @Test
    default void committingTakesTheUnitsOffTheShelfOnce() {
        Inventory inventory = stocked(5, 0).port();
        inventory.reserve(R1, List.of(line(MUG, 2)), HOLD);
        assertThat(inventory.commit(R1)).isEqualTo(new Committing.Committed());
        assertThat(inventory.commit(R1)).isEqualTo(new Committing.Committed());
        inventory.release(R1);
        assertThat(stock(inventory, MUG)).isEqualTo(new Stock(3, 0));
        assertThat(inventory.reserve(R1, List.of(line(MUG, 2)), HOLD)).isEqualTo(new Reserving.Conflict());
    }

    @Test
    default void releasingGivesTheUnitsBackOnce() {
        Inventory inventory = stocked(5, 0).port();
        inventory.reserve(R1, List.of(line(MUG, 2)), HOLD);
        inventory.reserve(R2, List.of(line(MUG, 2)), HOLD);
        inventory.release(R1);
        inventory.release(R1);
        inventory.release(new ReservationId("unknown"));
        assertThat(stock(inventory, MUG)).isEqualTo(new Stock(5, 2));
        assertThat(inventory.commit(R1)).isEqualTo(new Committing.Absent());
        assertThat(inventory.commit(new ReservationId("unknown"))).isEqualTo(new Committing.Absent());
    }

    @Test
    default void aSweepChangesNoAnswer() {
        Backend<Inventory> backend = stocked(5, 0);
        Inventory inventory = backend.port();
        inventory.reserve(R1, List.of(line(MUG, 2)), HOLD);
        inventory.sweep();
        assertThat(stock(inventory, MUG)).isEqualTo(new Stock(5, 2));
        backend.advance(HOLD);
        inventory.sweep();
        inventory.sweep();
        assertThat(stock(inventory, MUG)).isEqualTo(new Stock(5, 0));
        assertThat(inventory.commit(R1)).isEqualTo(new Committing.Committed());
        assertThat(stock(inventory, MUG)).isEqualTo(new Stock(3, 0));
    }

    @Test
    default void committingAfterExpiryReservesAgainOrFallsShort() {
        Backend<Inventory> backend = stocked(5, 0);
        Inventory inventory = backend.port();
        inventory.reserve(R1, List.of(line(MUG, 3)), HOLD);
        inventory.reserve(R2, List.of(line(MUG, 2)), HOLD);
        backend.advance(HOLD);
        assertThat(inventory.commit(R1)).isEqualTo(new Committing.Committed());
        inventory.adjust(MUG, -1);
        assertThat(inventory.commit(R2)).isEqualTo(new Committing.Shortfall(List.of(new ShortLine(MUG, 2, 1))));
        assertThat(stock(inventory, MUG)).isEqualTo(new Stock(1, 0));
    }

    @Test
    default void anExpiredReservationIsReservedAnew() {
        Backend<Inventory> backend = stocked(5, 0);
        backend.port().reserve(R1, List.of(line(MUG, 3)), HOLD);
        backend.advance(HOLD);
        assertThat(backend.port().reserve(R1, List.of(line(MUG, 5)), HOLD))
                .isEqualTo(new Reserving.Held(backend.now().plus(HOLD)));
    }

    @Test
    default void aCountBelowWhatIsReservedLeavesNothingToSellAndACommitFallsShort() {
        Inventory inventory = stocked(5, 0).port();
        inventory.reserve(R1, List.of(line(MUG, 4)), HOLD);
        assertThat(inventory.setOnHand(MUG, 2).available()).isZero();
        assertThat(inventory.commit(R1)).isEqualTo(new Committing.Shortfall(List.of(new ShortLine(MUG, 4, 2))));
        assertThat(stock(inventory, MUG)).isEqualTo(new Stock(2, 0));
    }

    /// Medusa #16569: reservations at once oversubscribe.
    @Test
    default void callersRacingForTheLastUnitsHoldExactlyThose() {
        Inventory inventory = stocked(10, 10).port();
        List<Reserving> results = Races.race(
                16, i -> inventory.reserve(new ReservationId("r" + i), List.of(line(MUG, 1), line(PEN, 1)), HOLD));
        assertThat(results.stream().filter(Reserving.Held.class::isInstance)).hasSize(10);
        assertThat(stock(inventory, MUG)).isEqualTo(new Stock(10, 10));
        assertThat(stock(inventory, PEN)).isEqualTo(new Stock(10, 10));
    }

    @Test
    default void callersRacingToTakeTheLastUnitTakeItOnce() {
        Inventory inventory = stocked(5, 0).port();
        List<StockChange> results = Races.race(16, i -> inventory.adjust(MUG, -1));
        assertThat(results.stream().filter(StockChange.Adjusted.class::isInstance))
                .hasSize(5);
        assertThat(stock(inventory, MUG)).isEqualTo(new Stock(0, 0));
    }

    @Test
    default void oddSkusAndReservationsAreKeptApart() {
        Inventory inventory = backend().port();
        for (String odd : OddText.KEYS) {
            inventory.setOnHand(new Sku(odd), 1);
        }
        for (String odd : OddText.KEYS) {
            assertThat(inventory.reserve(new ReservationId(odd), List.of(line(new Sku(odd), 1)), HOLD))
                    .as(odd)
                    .isInstanceOf(Reserving.Held.class);
        }
    }

    @Test
    default void amountsOutOfRangeAreRefused() {
        Inventory inventory = backend().port();
        assertThatThrownBy(() -> inventory.setOnHand(MUG, -1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> inventory.setOnHand(MUG, Stock.MAX + 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> inventory.adjust(MUG, Long.MIN_VALUE)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> inventory.reserve(R1, List.of(), HOLD)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    default void aBackendThatIsDownSaysSo() {
        Backend<Inventory> backend = stocked(1, 1);
        backend.goDown();
        Inventory inventory = backend.port();
        Outages.assertUnavailable(
                () -> inventory.stock(List.of(MUG)),
                () -> inventory.setOnHand(MUG, 1),
                () -> inventory.adjust(MUG, 1),
                () -> inventory.reserve(R1, List.of(line(MUG, 1)), HOLD),
                () -> inventory.commit(R1),
                () -> inventory.release(R1),
                () -> inventory.extend(R1, HOLD),
                inventory::sweep);
    }
}
