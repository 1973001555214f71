package dev.stoa.postgres.queue;

import dev.stoa.domain.queue.QueueBounds;
import dev.stoa.domain.queue.Receipt;
import java.util.List;
import java.util.Set;

/// Receipts as two columns, one of jobs and one of claims.
record Receipts(List<Receipt> receipts) {

    Receipts {
        QueueBounds.receipts(receipts);
    }

    String[] jobs() {
        return receipts.stream().map(receipt -> receipt.job().value()).toArray(String[]::new);
    }

    Long[] claims() {
        return receipts.stream().map(Receipt::claim).toArray(Long[]::new);
    }

    /// For each whether its job is among these.
    List<Boolean> among(Set<String> jobs) {
        return receipts.stream()
                .map(receipt -> jobs.contains(receipt.job().value()))
                .toList();
    }
}
