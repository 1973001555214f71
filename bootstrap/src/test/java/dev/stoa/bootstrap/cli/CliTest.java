package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.cli.Terminal.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/// What all commands have in common.
class CliTest {

    @TestFactory
    Stream<DynamicTest> everyCommandExplainsItself() {
        return commands(Cli.line())
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Said said = Terminal.run((name.substring("stoa".length()) + " --help")
                            .strip()
                            .split(" ", -1));
                    assertThat(said.exit()).isZero();
                    assertThat(said.err()).isEmpty();
                    assertThat(said.out()).contains("Usage: " + name, "Exit codes:", "no shop answers");
                }));
    }

    private static Stream<String> commands(CommandLine line) {
        return Stream.concat(
                Stream.of(line.getCommandSpec().qualifiedName()),
                line.getSubcommands().values().stream()
                        .filter(each -> !each.getCommandName().equals("bench"))
                        .flatMap(CliTest::commands));
    }

    @Test
    void aTypoIsAnsweredWithOneSentenceAndAGuess() {
        Said said = Terminal.run("queu");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).isEqualToNormalizingNewlines("""
                        stoa: there is no command or option queu
                        Did you mean: stoa queue?
                        'stoa --help' explains it.
                        """);
    }

    @Test
    void aGroupNamesItsCommands() {
        assertThat(Terminal.run("session").err())
                .startsWith("stoa: 'stoa session' needs one of its commands: list, revoke");
    }

    @Test
    void aShopThatIsNotThereHasItsOwnExitCode() {
        Said said = Terminal.run("queue", "list", "--url=http://localhost:1", "--operator-key=x");
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.err())
                .startsWith("stoa: no shop answers at http://localhost:1")
                .hasLineCount(1);
    }

    @Test
    void whatIsNoAddressIsRefusedBeforeAnythingIsSent() {
        Said said = Terminal.run("queue", "list", "--url=localhost:8080", "--operator-key=x");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).startsWith("stoa: localhost:8080 is not the address of a shop");
    }

    @Test
    void aWrongKeyIsRefused() {
        try (TestShop shop = new TestShop()) {
            Said said = Terminal.run("cache", "stats", "--url=" + shop.server().url(), "--operator-key=wrong");
            assertThat(said.exit()).isEqualTo(4);
            assertThat(said.err()).contains("The token is neither a live session's nor the operator key. (401)");
        }
    }

    @Test
    void aFileThatIsNotThereIsOneSentence() {
        Said said = Terminal.run("import", "/nowhere.csv", "--operator-key=x");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().strip()).isEqualTo("stoa: there is no file /nowhere.csv");
    }

    @Test
    void whoAsksForJsonGetsAnObjectThatSaysWhatFailed() {
        for (String command : new String[] {"import /nowhere.csv", "queue list", "queue lst", "foo"}) {
            Said said = Terminal.run((command + " --json").split(" ", -1));
            assertThat(said.exit()).as(command).isNotZero();
            assertThat(said.json().get("exit").getIntValue()).as(command).isEqualTo(said.exit());
            assertThat(said.err())
                    .as(command)
                    .startsWith("stoa: " + said.json().get("error").getStringValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve --port 99999", "demo --port -1", "demo --shoppers 5000", "demo --seed -1"})
    void aNumberThatIsNotAllowedIsSaidAsItWasTyped(String command) {
        Said said = Terminal.run(command.split(" ", -1));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains(command.replaceFirst("^\\w+ (\\S+) (\\S+)$", "$1=$2: allowed is"));
    }

    @Test
    void helpIsACommandToo() {
        assertThat(Terminal.run("help", "queue").out()).contains("Usage: stoa queue", "retry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no sale\n", "InvoiceNo,StockCode,Quantity,UnitPrice,CustomerID\n"})
    void aReplayOfNothingIsAFailure(String text, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("sales.csv"), text);
        Said said = Terminal.run("replay", file.toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).hasLineCount(1).containsAnyOf("is empty", "has no column InvoiceNo", "no invoice in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void completionKnowsCommandsAndOptions(String shell) throws IOException, InterruptedException {
        String script = Terminal.run("completion", shell).out();
        assertThat(script).contains("complete -F _complete_stoa", "--dry-run", "revoke");
        if (shell.equals("bash")) {
            assertThat(complete(script, "stoa queue pu")).isEqualTo("purge");
            assertThat(complete(script, "stoa cache clear --dry")).isEqualTo("--dry-run");
            assertThat(complete(script, "stoa import --format o")).isEqualTo("online-retail");
        }
    }

    private static String complete(String script, String typed) throws IOException, InterruptedException {
        String[] words = typed.split(" ", -1);
        Process bash =
                new ProcessBuilder("bash", "-s").redirectErrorStream(true).start();
        try (var input = bash.outputWriter(StandardCharsets.UTF_8)) {
            input.write(script);
            input.write("\ncompopt() { :; }; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_stoa; echo \"${COMPREPLY[*]}\"\n"
                    .formatted(typed, words.length - 1));
        }
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(said).isZero();
        return said.strip();
    }
}
