package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.client.Answer;
import dev.stoa.bootstrap.client.ShopClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "import",
        description = {
            "Brings a product feed into a running shop: CSV with a header or JSON lines, plain or gzip. Creates what is new,"
                    + " changes what differs, and leaves the rest alone.",
            "Names the rows that cannot be used and keeps the others; fails if there are no others."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final Set<String> OVER = Set.of("done", "failed");

    /// As often an import is looked at in three seconds.
    private static final int MANY = 30;

    enum Format {
        PRODUCTS,
        ONLINE_RETAIL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The words for them; picocli by itself would take and list the names of the constants too.
    static final class Formats extends ArrayList<String> implements ITypeConverter<Format> {

        private static final long serialVersionUID = 1L;

        Formats() {
            super(Stream.of(Format.values()).map(Format::toString).toList());
        }

        @Override
        public Format convert(String word) {
            return Stream.of(Format.values())
                    .filter(format -> format.toString().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "there is no format %s, only %s".formatted(word, String.join(" and ", this))));
        }
    }

    @Parameters(paramLabel = "FILE", description = "The feed.")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "products",
            converter = Formats.class,
            completionCandidates = Formats.class,
            description =
                    "What the rows mean: ${COMPLETION-CANDIDATES}. online-retail gathers products from a file of sales.")
    private Format format = Format.PRODUCTS;

    @Nullable
    @Option(
            names = "--stock",
            paramLabel = "N",
            description = "Units on hand of every product of a file of sales; as many as were sold if not given.")
    private Long stock;

    @Option(
            names = "--dry-run",
            description = "Only say what would become of the rows, each compared with the shop as it is now.")
    private boolean dryRun;

    @Mixin
    private ShopOptions shop = new ShopOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path feed = Given.readable(file);
        ShopClient operator = shop.operator();
        Answer job = await(operator, upload(operator, feed));
        ImportReport report = new ImportReport(job.body());
        shop.print(report.text(), job.body());
        report.complaint().ifPresent(shop::complain);
        return (report.succeeded() ? Exit.DONE : Exit.FAILED).code();
    }

    private String upload(ShopClient operator, Path feed) throws IOException {
        String query = "?format=%s&dryRun=%s%s".formatted(format, dryRun, stock == null ? "" : "&stock=" + stock);
        return operator.upload("/api/v1/admin/imports" + query, "application/octet-stream", content(feed))
                .orFail("import " + file)
                .text("jobId");
    }

    /// A pipe has no length that could be announced.
    private static BodyPublisher content(Path feed) throws IOException {
        if (Files.isRegularFile(feed)) {
            return BodyPublishers.ofFile(feed);
        }
        InputStream piped = Files.newInputStream(feed);
        return BodyPublishers.ofInputStream(() -> piped);
    }

    private Answer await(ShopClient operator, String job) throws InterruptedException {
        try (Progress progress = shop.progress("importing", 100)) {
            for (int looks = 1; true; looks++) {
                Answer answer = operator.get("/api/v1/admin/jobs/" + job).orFail("follow the import");
                progress.to(Math.round(100 * answer.part("progress")));
                if (OVER.contains(answer.text("state"))) {
                    return answer;
                }
                if (looks == MANY && answer.text("state").equals("queued")) {
                    shop.complain(
                            "the import still waits: another one may be at work, or no process of the shop does jobs"
                                    + " (STOA_WORKERS=off)");
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
