package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.client.Answer;
import dev.stoa.bootstrap.client.ShopClient;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Brings a product feed into a running shop: CSV with a header or JSON lines, plain or gzip.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final Set<String> OVER = Set.of("done", "failed");

    enum Format {
        products,
        online_retail;

        @Override
        public String toString() {
            return name().replace('_', '-');
        }
    }

    @Parameters(paramLabel = "FILE", description = "The feed.")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "products",
            description =
                    "What the rows mean: ${COMPLETION-CANDIDATES}. online-retail gathers products from a file of sales.")
    private Format format = Format.products;

    @Nullable
    @Option(
            names = "--stock",
            paramLabel = "N",
            description = "Units on hand of every product of a file of sales; as many as were sold if not given.")
    private Long stock;

    @Mixin
    private ShopOptions shop = new ShopOptions();

    @Override
    public Integer call() throws FileNotFoundException, InterruptedException {
        ShopClient operator = shop.operator();
        Answer job = await(operator, upload(operator));
        shop.print(ImportReport.text(job.body()), job.body());
        return job.text("state").equals("failed") ? Exit.FAILED.code() : 0;
    }

    private String upload(ShopClient operator) throws FileNotFoundException {
        String query = "?format=" + format + (stock == null ? "" : "&stock=" + stock);
        return operator.upload("/api/v1/admin/imports" + query, "application/octet-stream", BodyPublishers.ofFile(file))
                .orFail("import " + file)
                .text("jobId");
    }

    private Answer await(ShopClient operator, String job) throws InterruptedException {
        try (Progress progress = shop.progress("importing", 100)) {
            while (true) {
                Answer answer = operator.get("/api/v1/admin/jobs/" + job).orFail("follow the import");
                progress.to(Math.round(100 * answer.body().get("progress").getDoubleValue()));
                if (OVER.contains(answer.text("state"))) {
                    return answer;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
