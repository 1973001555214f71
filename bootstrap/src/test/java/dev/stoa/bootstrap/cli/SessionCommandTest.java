package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.cli.Terminal.Said;
import dev.stoa.bootstrap.session.SignIns;
import dev.stoa.bootstrap.session.SignIns.Person;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SessionCommandTest {

    @AutoClose
    private final TestShop shop = new TestShop();

    private final Terminal terminal = Terminal.of(shop);
    private final SignIns people = new SignIns(shop);
    private final Person ann = people.signIn("ann@example.com");
    private final Person bob = people.signIn("bob@example.com");

    private int status(Person person) {
        return shop.get("/api/v1/sessions/current", person.bearer()).statusCode();
    }

    @Test
    void sessionsAreListedNewestFirstAndWithoutTokens() {
        Said all = terminal.type("session list");
        assertThat(all.out())
                .hasLineCount(3)
                .containsSubsequence(bob.session(), ann.session())
                .doesNotContain(bob.token());
        Said anns = terminal.type("session list --json --customer " + ann.customer());
        assertThat(anns.json().get("data").size()).isEqualTo(1);
        assertThat(terminal.type("session list --limit 1").out()).contains("There are more; say --limit");
        assertThat(terminal.type("session list --limit 0").exit()).isEqualTo(2);
    }

    @Test
    void oneSessionIsEnded() {
        String revoke = "session revoke " + ann.session();
        assertThat(terminal.type(revoke).exit()).isEqualTo(2);
        assertThat(terminal.type(revoke + " --dry-run").out().strip()).isEqualTo("1 session would be ended.");
        assertThat(status(ann)).isEqualTo(200);
        assertThat(terminal.type(revoke + " --yes").out().strip()).isEqualTo("1 session ended.");
        assertThat(status(ann)).isEqualTo(401);
        assertThat(status(bob)).isEqualTo(200);
        Said again = terminal.type(revoke + " --yes");
        assertThat(again.exit()).isEqualTo(4);
        assertThat(again.err()).contains(ann.session());
        Said dry = terminal.type(revoke + " --dry-run");
        assertThat(dry.exit()).isEqualTo(4);
        assertThat(dry.err()).contains("there is no session " + ann.session());
    }

    @Test
    void allSessionsOfACustomerAreEnded() {
        String revoke = "session revoke --customer " + bob.customer();
        assertThat(terminal.type(revoke + " --dry-run").out()).startsWith("1 session would");
        assertThat(terminal.type(revoke + " --yes --json").json().get("ended").getIntValue())
                .isEqualTo(1);
        assertThat(status(bob)).isEqualTo(401);
        assertThat(status(ann)).isEqualTo(200);
        assertThat(terminal.type(revoke + " --yes").out().strip()).isEqualTo("0 sessions ended.");
    }

    @Test
    void whoIsNoCustomerIsNotSignedOut() {
        for (String way : new String[] {" --yes", " --dry-run"}) {
            Said said = terminal.type("session revoke --customer cus_nobody" + way);
            assertThat(said.exit()).isEqualTo(4);
            assertThat(said.err()).contains("cus_nobody");
        }
    }

    @Test
    void oneOrAllHasToBeSaid() {
        assertThat(terminal.type("session revoke --yes").exit()).isEqualTo(2);
        assertThat(terminal.type("session revoke ses_1 --customer cus_1 --yes").exit())
                .isEqualTo(2);
    }
}
