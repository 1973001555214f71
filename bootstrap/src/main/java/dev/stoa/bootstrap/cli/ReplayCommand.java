package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.replay.Replay;
import dev.stoa.bootstrap.replay.ReplayReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        description = {
            "Sends the invoices of a file of sales through a running shop, in order: every customer signs in, fills a"
                    + " cart and orders, with the invoice number as the idempotency key. Import the same file first.",
            "Fails if the shop's orders and the catalog's prices do not agree to the penny."
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "CSV with the columns of the online-retail file, plain or gzip.")
    private Path file;

    @Mixin
    private ShopOptions shop = new ShopOptions();

    @Override
    public Integer call() throws IOException {
        Path sales = Given.readable(file);
        ReplayReport report;
        try (Progress progress = shop.progress("replaying", 1)) {
            report = Replay.run(shop.anyone(), sales, progress::to);
        }
        if (report.invoices().all() == 0) {
            throw new CommandFailedException("there is no invoice in " + file);
        }
        shop.print(report.text(), report.fields());
        return (report.agrees() ? Exit.DONE : Exit.FAILED).code();
    }
}
