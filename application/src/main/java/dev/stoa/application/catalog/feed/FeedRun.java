package dev.stoa.application.catalog.feed;

import dev.stoa.domain.InvalidInputException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/// One reading of one feed.
final class FeedRun {

    private final Stocking stocking;
    private final Tally tally;
    private final Aisles aisles;
    private final List<FeedProduct> batch = new ArrayList<>();

    FeedRun(Stocking stocking, Tally tally) {
        this.stocking = stocking;
        this.tally = tally;
        this.aisles = stocking.aisles();
    }

    /// @param stock of every product of a file of sales; absent for as much as was sold
    void read(FeedSource source, FeedFormat format, OptionalLong stock, LongConsumer progress) throws IOException {
        try (Reader text = FeedText.open(source, progress)) {
            Rows rows = Rows.of(text);
            rows.header().ifPresent(format::check);
            switch (format) {
                case PRODUCTS -> products(rows);
                case ONLINE_RETAIL -> retail(rows, new RetailRows(stock));
            }
        }
        flush();
    }

    private void products(Rows rows) throws IOException {
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            tally.row();
            take(row.get(), fields -> add(ProductRow.read(fields)));
        }
    }

    private void retail(Rows rows, RetailRows sales) throws IOException {
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            tally.row();
            take(row.get(), sales::take);
        }
        for (String code : sales.codes()) {
            attempt(sales.line(code), () -> add(sales.product(code)));
        }
    }

    private interface Take {
        void take(Row.Fields row);
    }

    private void take(Row row, Take take) {
        switch (row) {
            case Row.Broken broken -> tally.reject(broken.line(), broken.fault());
            case Row.Fields fields -> attempt(fields.line(), () -> take.take(fields));
        }
    }

    private void attempt(long line, Runnable step) {
        try {
            step.run();
        } catch (InvalidInputException e) {
            tally.reject(line, e);
        }
    }

    private void add(FeedProduct product) {
        batch.add(product);
        if (batch.size() == Stocking.BATCH) {
            flush();
        }
    }

    private void flush() {
        stocking.stock(batch, aisles, tally);
        batch.clear();
    }
}
