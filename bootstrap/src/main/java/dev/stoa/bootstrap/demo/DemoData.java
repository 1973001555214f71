package dev.stoa.bootstrap.demo;

import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything the demo opens with. A shop that keeps its goods is not filled twice.
@Singleton
final class DemoData {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final DemoShelves shelves;
    private final DemoDeals deals;
    private final DemoVisitors visitors;
    private final DemoPast past;

    DemoData(DemoShelves shelves, DemoDeals deals, DemoPast past, DemoVisitors visitors) {
        this.shelves = shelves;
        this.deals = deals;
        this.past = past;
        this.visitors = visitors;
    }

    void load() {
        long start = System.nanoTime();
        shelves.fill();
        deals.coupons();
        past.live();
        if (deals.live().isEmpty()) {
            deals.offers();
            visitors.walk(deals.live());
        }
        LOG.debug("the demo's goods and past took {} ms", (System.nanoTime() - start) / 1_000_000);
    }
}
