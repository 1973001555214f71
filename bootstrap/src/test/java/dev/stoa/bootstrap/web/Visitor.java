package dev.stoa.bootstrap.web;

import dev.stoa.bootstrap.TestShop;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody with a browser that runs no scripts: follows links, fills in the forms of the page, keeps cookies.
final class Visitor implements AutoCloseable {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*?action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

    private final TestShop shop;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private HttpResponse<String> page;

    Visitor(TestShop shop) {
        this.shop = shop;
        this.page = get("/");
    }

    /// Goes there, as browsers do.
    HttpResponse<String> get(String path) {
        page = send(HttpRequest.newBuilder(uri(path)).GET());
        return page;
    }

    /// What [#get] would find, without going there.
    CompletableFuture<HttpResponse<String>> glance(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    /// Sends the form of the page that goes to `action`, with what it hides and these fields.
    ///
    /// @param fields names and values in turns
    HttpResponse<String> submit(String action, String... fields) {
        page = post(action, fields(action, fields));
        return page;
    }

    /// What [#submit] would send.
    Map<String, String> fields(String action, String... fields) {
        Map<String, String> all = hidden(action);
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all;
    }

    /// Sends fields as they are, from no page at all.
    HttpResponse<String> post(String action, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    void signIn(String email) {
        get("/sign-in");
        int before = messages(email).size();
        submit("/sign-in", "recipient", email);
        assertThat(page.uri().getPath()).isEqualTo("/sign-in/code");
        submit("/sign-in/code", "code", code(email, before));
        assertThat(page.body()).contains("href=\"/account\"");
    }

    /// The code that came, of somebody who asked for no other one before.
    String code(String email) {
        return code(email, 0);
    }

    /// The message comes from another thread.
    ///
    /// @param before how many came earlier
    private String code(String email, int before) {
        JsonNode messages = messages(email);
        while (messages.size() == before) {
            LockSupport.parkNanos(1_000_000);
            messages = messages(email);
        }
        return String.valueOf(messages.get(0).get("code").getStringValue());
    }

    private JsonNode messages(String email) {
        return TestShop.json(shop.get("/api/v1/dev/outbox?to=" + email));
    }

    /// Looks at what was answered.
    void show(HttpResponse<String> answer) {
        page = answer;
    }

    HttpResponse<String> page() {
        return page;
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private Map<String, String> hidden(String action) {
        Matcher forms = FORM.matcher(page.body());
        while (forms.find()) {
            if (forms.group(1).equals(action)) {
                return hiddenIn(forms.group(2));
            }
        }
        throw new AssertionError("no form on %s goes to %s".formatted(page.uri(), action));
    }

    private static Map<String, String> hiddenIn(String form) {
        Map<String, String> hidden = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(form);
        while (inputs.find()) {
            String input = inputs.group();
            if (input.contains("type=\"hidden\"")) {
                hidden.put(attribute(input, "name"), attribute(input, "value"));
            }
        }
        return hidden;
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1).replace("&#39;", "'").replace("&amp;", "&") : "";
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + shop.server().port() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
