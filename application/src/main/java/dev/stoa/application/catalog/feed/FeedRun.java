package dev.stoa.application.catalog.feed;

import dev.stoa.application.catalog.feed.Stocking.Intake;
import dev.stoa.domain.InvalidInputException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// One reading of one feed.
final class FeedRun {

    private final Intake intake;
    private final Tally tally;
    private final List<FeedProduct> batch = new ArrayList<>();

    FeedRun(Intake intake, Tally tally) {
        this.intake = intake;
        this.tally = tally;
    }

    void read(FeedSource source, ImportTerms terms, LongConsumer progress) throws IOException {
        try (Reader text = FeedText.open(source, progress)) {
            Rows rows = Rows.of(text);
            rows.header().ifPresent(terms.format()::check);
            switch (terms.format()) {
                case PRODUCTS -> products(rows);
                case ONLINE_RETAIL -> retail(rows, new RetailRows(terms.stock()));
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
        intake.take(batch, tally);
        batch.clear();
    }
}
