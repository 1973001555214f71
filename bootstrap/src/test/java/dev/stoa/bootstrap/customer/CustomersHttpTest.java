package dev.stoa.bootstrap.customer;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.session.SignIns;
import dev.stoa.bootstrap.session.SignIns.Person;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.otp.Recipient;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CustomersHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final SignIns SIGN_INS = new SignIns(SHOP);
    private static final String ME = "/api/v1/customers/me";
    private static final String ADDRESS =
            "{\"name\": \"%s\", \"line1\": \"1 High St\", \"city\": \"Bath\", \"postcode\": \"BA1\", \"country\": \"GB\"}";

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static HttpResponse<String> json(Person who, String method, String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        return SHOP.send(method, path, body, who.bearerAnd(all));
    }

    private static HttpResponse<String> operator(String method, String path, String body) {
        return SHOP.send(
                method,
                path,
                body,
                "Authorization",
                "Bearer " + TestShop.OPERATOR_KEY,
                "Content-Type",
                "application/json");
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static int status(HttpResponse<String> answer) {
        return answer.statusCode();
    }

    private static String code(HttpResponse<String> answer) {
        return SignIns.text(TestShop.json(answer), "code");
    }

    @Test
    void aProfileIsChangedAtItsVersionOnly() {
        Person ann = SIGN_INS.signIn("profile@example.com");
        String first = tag(SHOP.get(ME, ann.bearer()));
        String body = "{\"name\": \"Ann\"}";
        assertThat(status(json(ann, "PATCH", ME, body))).isEqualTo(428);
        HttpResponse<String> changed = json(ann, "PATCH", ME, body, "If-Match", first);
        assertThat(status(changed)).as(changed.body()).isEqualTo(200);
        assertThat(status(json(ann, "PATCH", ME, body, "If-Match", first))).isEqualTo(412);
        HttpResponse<String> read = SHOP.get(ME, ann.bearer());
        assertThat(SignIns.text(TestShop.json(read), "name")).isEqualTo("Ann");
        assertThat(tag(read)).isEqualTo(tag(changed)).isNotEqualTo(first);
    }

    @Test
    void nobodyGivesThemselvesATierOrARole() {
        Person ann = SIGN_INS.signIn("greedy@example.com");
        String body = "{\"name\": \"Ann\", \"tier\": \"gold\", \"roles\": [\"operator\"]}";
        HttpResponse<String> answer = json(ann, "PATCH", ME, body, "If-Match", "\"1\"");
        assertThat(status(answer)).isEqualTo(400);
        assertThat(TestShop.json(answer).get("errors").size()).isEqualTo(2);
    }

    @Test
    void addressesAreAddedReplacedAndRemovedUpToTwenty() {
        Person ann = SIGN_INS.signIn("address@example.com");
        String path = ME + "/addresses";
        for (int i = 0; i < 20; i++) {
            assertThat(status(json(ann, "POST", path, ADDRESS.formatted("Home " + i))))
                    .isEqualTo(201);
        }
        HttpResponse<String> full = json(ann, "POST", path, ADDRESS.formatted("One more"));
        assertThat(status(full)).isEqualTo(422);
        String id = SignIns.text(TestShop.json(SHOP.get(path, ann.bearer())).get(0), "id");
        assertThat(status(json(ann, "PUT", path + "/" + id, ADDRESS.formatted("Work"))))
                .isEqualTo(200);
        JsonNode addresses = TestShop.json(SHOP.get(path, ann.bearer()));
        assertThat(SignIns.text(addresses.get(0), "name")).isEqualTo("Work");
        assertThat(status(json(ann, "DELETE", path + "/" + id, ""))).isEqualTo(200);
        assertThat(status(json(ann, "DELETE", path + "/" + id, ""))).isEqualTo(404);
        assertThat(TestShop.json(SHOP.get(path, ann.bearer())).size()).isEqualTo(19);
    }

    @Test
    void aContactIsAddedByItsOwnPasscodeOnlyAndTheLastOneStays() {
        Person ann = SIGN_INS.signIn("contact@example.com");
        String path = ME + "/contacts";
        String login = SIGN_INS.ask("second@example.com", "login");
        HttpResponse<String> crossed = json(ann, "POST", path, proof(login, SIGN_INS.code("second@example.com")));
        assertThat(code(crossed)).isEqualTo("passcode-refused");
        String challenge = SIGN_INS.ask("third@example.com", "contact");
        String digits = SIGN_INS.code("third@example.com");
        assertThat(status(SIGN_INS.verify(challenge, digits, ""))).isEqualTo(401);
        HttpResponse<String> added = json(ann, "POST", path, proof(challenge, digits));
        assertThat(status(added)).as(added.body()).isEqualTo(200);
        assertThat(TestShop.json(added).get("contacts").size()).isEqualTo(2);
        assertThat(status(json(ann, "DELETE", path + "/contact@example.com", "")))
                .isEqualTo(200);
        assertThat(code(json(ann, "DELETE", path + "/third@example.com", ""))).isEqualTo("rule-broken");
    }

    @Test
    void anotherCustomersContactIsNotTaken() {
        SIGN_INS.signIn("theirs@example.com");
        Person ann = SIGN_INS.signIn("wants@example.com");
        assertThat(status(json(ann, "DELETE", ME + "/contacts/theirs@example.com", "")))
                .isEqualTo(200);
        assertThat(isKnown("theirs@example.com")).isTrue();
    }

    @Test
    void anExportTellsEverythingAndErasingLeavesNothing() {
        Person ann = SIGN_INS.signIn("erase@example.com");
        json(ann, "POST", ME + "/addresses", ADDRESS.formatted("Home"));
        JsonNode export = TestShop.json(SHOP.get(ME + "/export", ann.bearer()));
        assertThat(export.get("customer").get("addresses").size()).isEqualTo(1);
        assertThat(export.get("sessions").size()).isEqualTo(1);
        assertThat(export.get("complete").getBooleanValue()).isTrue();
        assertThat(status(SHOP.send("DELETE", ME, "", ann.bearer()))).isEqualTo(204);
        assertThat(status(SHOP.get(ME, ann.bearer()))).isEqualTo(401);
        assertThat(status(operator("GET", "/api/v1/admin/customers/" + ann.customer(), "")))
                .isEqualTo(404);
        assertThat(isKnown("erase@example.com")).isFalse();
    }

    @Test
    void operatorsDisableEnableAndRate() {
        Person ann = SIGN_INS.signIn("managed@example.com");
        String path = "/api/v1/admin/customers/" + ann.customer();
        assertThat(status(operator("POST", path + "/disable", ""))).isEqualTo(200);
        assertThat(status(operator("POST", path + "/enable", ""))).isEqualTo(200);
        assertThat(status(SHOP.get(ME, ann.bearer()))).isEqualTo(401);
        HttpResponse<String> rated = operator("PUT", path + "/tier", "{\"tier\": \"gold\"}");
        assertThat(SignIns.text(TestShop.json(rated), "tier")).isEqualTo("gold");
        assertThat(status(operator("PUT", path + "/tier", "{\"tier\": \"lead\"}")))
                .isEqualTo(400);
    }

    @Test
    void customersAreNoOperators() {
        Person ann = SIGN_INS.signIn("plain@example.com");
        String path = "/api/v1/admin/customers/" + ann.customer();
        assertThat(status(SHOP.get(path, ann.bearer()))).isEqualTo(403);
        assertThat(status(json(ann, "POST", path + "/enable", ""))).isEqualTo(403);
        assertThat(status(SHOP.get(path))).isEqualTo(401);
        assertThat(status(operator("GET", ME, ""))).isEqualTo(403);
    }

    private static boolean isKnown(String email) {
        return SHOP.part(Customers.class).findByContact(Recipient.parse(email)).isPresent();
    }

    private static String proof(String challenge, String code) {
        return "{\"challengeId\": \"%s\", \"code\": \"%s\"}".formatted(challenge, code);
    }
}
