package dev.stoa.bootstrap.session;

import dev.stoa.bootstrap.TestShop;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.concurrent.locks.LockSupport;

import static org.assertj.core.api.Assertions.assertThat;

/// Signs people in to a test's shop as they do it themselves: by a passcode out of the outbox.
public final class SignIns {

    /// @param answer of the sign-in
    public record Person(JsonNode answer) {

        public String customer() {
            return text(answer, "customerId");
        }

        public String session() {
            return text(answer, "sessionId");
        }

        public String token() {
            return text(answer, "token");
        }

        public String[] bearer() {
            return new String[] {"Authorization", "Bearer " + token()};
        }

        /// For a request with a JSON body.
        public String[] bearerAnd(String... headers) {
            String[] all = new String[headers.length + 2];
            System.arraycopy(headers, 0, all, 2, headers.length);
            all[0] = "Authorization";
            all[1] = "Bearer " + token();
            return all;
        }
    }

    private final TestShop shop;

    public SignIns(TestShop shop) {
        this.shop = shop;
    }

    public Person signIn(String email) {
        String challenge = ask(email, "login");
        HttpResponse<String> answer = verify(challenge, code(email), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new Person(TestShop.json(answer));
    }

    /// Asks for a passcode; the challenge it belongs to.
    public String ask(String email, String purpose) {
        HttpResponse<String> answer =
                shop.post("/api/v1/otp", "{\"recipient\": \"%s\", \"purpose\": \"%s\"}".formatted(email, purpose));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return text(TestShop.json(answer), "challengeId");
    }

    /// @param cart a guest's cart, or empty
    public HttpResponse<String> verify(String challenge, String code, String cart) {
        String merge = cart.isEmpty() ? "" : ", \"cartId\": \"%s\"".formatted(cart);
        return shop.post(
                "/api/v1/sessions", "{\"challengeId\": \"%s\", \"code\": \"%s\"%s}".formatted(challenge, code, merge));
    }

    /// The newest code sent there. The message comes from another thread.
    public String code(String email) {
        JsonNode messages = TestShop.json(shop.get("/api/v1/dev/outbox?to=" + email));
        while (messages.size() == 0) {
            LockSupport.parkNanos(1_000_000);
            messages = TestShop.json(shop.get("/api/v1/dev/outbox?to=" + email));
        }
        return text(messages.get(0), "code");
    }

    public static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        assertThat(value).as(field).isNotNull();
        return value.getStringValue();
    }
}
