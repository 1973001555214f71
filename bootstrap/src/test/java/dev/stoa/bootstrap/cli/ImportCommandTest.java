package dev.stoa.bootstrap.cli;

import dev.stoa.application.queue.Workers;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.cli.Terminal.Said;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ImportCommandTest {

    private static final String HEADER = "sku,name,price,currency\n";
    private static final String MUG = "M-1,A mug,4.99,GBP\n";

    @TempDir
    private Path folder = Path.of("");

    @AutoClose
    private final TestShop shop = new TestShop();

    private final Terminal terminal = Terminal.of(shop);

    private Said feed(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("feed.csv"), text);
        return terminal.type(
                "import %s %s".formatted(file, String.join(" ", options)).strip());
    }

    @Test
    void aGoodFeedIsCountedAndNothingElseIsSaid() throws IOException {
        Said said = feed(HEADER + MUG);
        assertThat(said.exit()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out().strip()).isEqualTo("1 row: 1 product created, 0 changed, 0 unchanged; 0 rejected");
        assertThat(feed(HEADER + MUG).out()).startsWith("1 row: 0 products created, 0 changed, 1 unchanged");
    }

    @Test
    void rejectedRowsAreExplainedLineByLineAndTheOthersKept() throws IOException {
        Said said = feed(HEADER + MUG + "M-2,A jug,a\u001b[31mbc,GBP\n,Nothing,1,GBP\n");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).isEqualToNormalizingNewlines("""
                3 rows: 1 product created, 0 changed, 0 unchanged; 2 rejected
                price-format: 1
                  line 3: price 'a?[31mbc' is not a number
                sku-required: 1
                  line 4: sku is missing
                """);
        assertThat(said.err().strip()).isEqualTo("stoa: 2 rejected of 3 rows");
    }

    @Test
    void ofManyAlikeTheFirstAreShown() throws IOException {
        String nameless =
                IntStream.range(0, 30).mapToObj("S-%d,,1,GBP%n"::formatted).collect(Collectors.joining());
        assertThat(feed(HEADER + MUG + nameless).out())
                .contains("name-required: 30", "line 3: name is missing", "line 7: ", "and 25 more")
                .doesNotContain("line 8");
    }

    @Test
    void aFeedOfWhichNothingIsLeftIsAFailure() throws IOException {
        Said rejected = feed(HEADER + ",A mug,1,GBP\n");
        assertThat(rejected.exit()).isEqualTo(1);
        assertThat(rejected.err().strip()).isEqualTo("stoa: nothing was imported: everything was rejected");
        Said none = feed(HEADER);
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.err()).contains("the feed has no rows");
        Said json = feed(HEADER + ",A mug,1,GBP\n", "--json");
        assertThat(json.exit()).isEqualTo(1);
        assertThat(json.json().get("counts").get("rejected").getIntValue()).isEqualTo(1);
    }

    @Test
    void whatIsNoFeedIsSaidInOneSentence() throws IOException {
        Said picture = feed("\u0089PNG\r\n\u001a\n");
        assertThat(picture.exit()).isEqualTo(1);
        assertThat(picture.err().strip()).startsWith("stoa: the import failed: this is no text; send CSV");
        Said empty = feed("");
        assertThat(empty.exit()).isEqualTo(1);
        assertThat(empty.err().strip()).endsWith("feed.csv is empty");
        Said other = terminal.type("import " + folder);
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.err()).contains("is a folder, not a file");
    }

    @Test
    void aDryRunChangesNothing() throws IOException {
        Said dry = feed(HEADER + MUG, "--dry-run");
        assertThat(dry.exit()).isZero();
        assertThat(dry.out()).startsWith("1 row: 1 product would be created, 0 changed");
        assertThat(shop.get("/api/v1/products/a-mug").statusCode()).isEqualTo(404);
        assertThat(feed(HEADER, "--dry-run").exit()).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void anImportThatNobodyBeginsWithSaysSoAndGoesOn() throws Exception {
        Path file = Files.writeString(folder.resolve("feed.csv"), HEADER + MUG);
        try (TestShop idle = new TestShop(Map.of("stoa.workers", "off"))) {
            StringWriter err = new StringWriter();
            FutureTask<Integer> command = new FutureTask<>(() -> Cli.run(
                    new PrintWriter(new StringWriter()),
                    new PrintWriter(err, true),
                    "import",
                    file.toString(),
                    "--url=" + idle.server().url(),
                    "--operator-key=" + TestShop.OPERATOR_KEY));
            Thread.ofVirtual().start(command);
            while (!err.toString().contains("no process of the shop does jobs")) {
                LockSupport.parkNanos(5_000_000);
            }
            idle.part(Workers.class).start();
            assertThat(command.get()).isZero();
            assertThat(err.toString()).hasLineCount(1);
        }
    }

    @Test
    void formatsAreNamedAsTheyAreWritten() throws IOException {
        Said said = feed(HEADER, "--format=foo");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("there is no format foo, only products and online-retail");
        assertThat(feed(HEADER, "--format=online_retail").exit()).isEqualTo(2);
        assertThat(feed(HEADER, "--stock=some").err()).contains("'some' is no whole number");
    }
}
