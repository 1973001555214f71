package dev.stoa.bootstrap.web;

import dev.stoa.bootstrap.TestShop;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

import static org.assertj.core.api.Assertions.assertThat;

/// A headless Chromium that looks at one shop, and hears everything pages do.
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern REQUEST =
            Pattern.compile("\"method\":\"Network.requestWillBeSent\".*?\"url\":\"([^\"]+)\"");
    private static final String AXE = read("/axe.min.js");
    private static final String FINDINGS = """
            const done = arguments[arguments.length - 1];
            axe.run(document).then((result) => done(result.violations
              .filter((found) => ["serious", "critical"].includes(found.impact))
              .map((found) => found.id + ": " + found.nodes.map((node) => node.target.join(" ")).join(", "))));
            """;

    private final TestShop shop;
    private final ChromeDriver driver;

    private Browser(TestShop shop, ChromeDriver driver) {
        this.shop = shop;
        this.driver = driver;
    }

    /// As wide as a phone.
    static Browser phone(TestShop shop) {
        Chromium chromium = Chromium.found();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.binary());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile());
        options.setExperimentalOption(
                "mobileEmulation",
                Map.of("deviceMetrics", Map.of("width", 390, "height", 844, "pixelRatio", 2.0, "touch", true)));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromium.driver())
                .usingAnyFreePort()
                .build();
        return new Browser(shop, new ChromeDriver(service, options));
    }

    void open(String path) {
        driver.get(address() + path);
    }

    /// In place of what was there.
    void type(String css, String text) {
        find(css).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    /// Presses what is there as soon as it is.
    void press(String css) {
        await(
                css + " to press",
                seen -> seen.findElements(By.cssSelector(css)).stream().anyMatch(this::isPressed));
    }

    private boolean isPressed(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
        return true;
    }

    /// Presses it twice before anything can be answered.
    void pressTwice(String css) {
        driver.executeScript("arguments[0].click(); arguments[0].click();", find(css));
    }

    /// Presses a key wherever the focus is.
    void hold(Keys key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    /// Puts what comes from there in place of what is in a part of the page.
    void fetchAgain(String path, String css) {
        driver.executeAsyncScript(
                "htmx.ajax('GET', arguments[0], {target: arguments[1], swap: 'innerHTML'}).then(arguments[2])",
                path,
                css);
    }

    /// Waits until there is such a thing.
    void await(String css) {
        find(css);
    }

    /// Waits until the page shows it no more.
    void awaitGone(String text) {
        await(
                "no " + text,
                seen -> !seen.findElement(By.tagName("body")).getText().contains(text));
    }

    /// Waits until the page shows it.
    void awaitText(String text) {
        await(text, seen -> seen.findElement(By.tagName("body")).getText().contains(text));
    }

    /// Waits until the field holds it.
    void awaitTyped(String css, String text) {
        await(text, seen -> text.equals(seen.findElement(By.cssSelector(css)).getDomProperty("value")));
    }

    /// Waits until those who do not see the page are told.
    void awaitAnnounced(String text) {
        await(
                text + " to be announced",
                seen -> text.equals(seen.findElement(By.id("announce")).getDomProperty("textContent")));
    }

    /// Waits until the first of these says so.
    void awaitFirst(String css, String text) {
        await(text, seen -> seen.findElement(By.cssSelector(css)).getText().equals(text));
    }

    /// Waits until the page would hear news.
    void awaitListening() {
        find("[data-live-order][data-listening]");
    }

    /// As if its owner looked at another tab, or came back.
    void look(boolean isHere) {
        driver.executeScript("""
                Object.defineProperty(document, "visibilityState", {value: arguments[0], configurable: true});
                document.dispatchEvent(new Event("visibilitychange"));
                """, isHere ? "visible" : "hidden");
    }

    /// Waits until the order's badge says so, without a reload.
    void awaitStatus(String state) {
        await(
                state,
                seen -> seen.findElement(By.cssSelector("#order-status .badge"))
                        .getText()
                        .equals(state));
    }

    String path() {
        return URI.create(Objects.requireNonNull(driver.getCurrentUrl())).getPath();
    }

    /// Without serious findings of axe-core, and no wider than the phone.
    void isFitForEverybody() {
        driver.executeScript(AXE);
        assertThat((List<?>) driver.executeAsyncScript(FINDINGS)).as(path()).isEmpty();
        assertThat(driver.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits a phone", path())
                .isEqualTo(true);
    }

    /// No script complained, and nothing came from elsewhere. Asking forgets; the browser's own pages do not count,
    /// nor does that it notes each refusal.
    void hasBeenQuiet() {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .extracting(LogEntry::getMessage)
                .filteredOn(message -> !message.contains("a status of 422"))
                .isEmpty();
        assertThat(driver.manage().logs().get(LogType.PERFORMANCE).getAll())
                .extracting(entry -> requested(entry.getMessage()))
                .filteredOn(url -> url.matches("(?!data:|chrome:).+"))
                .isNotEmpty()
                .allSatisfy(url -> assertThat(url).startsWith(address() + "/"));
    }

    private static String requested(String message) {
        Matcher request = REQUEST.matcher(message);
        return request.find() ? request.group(1) : "";
    }

    private WebElement find(String css) {
        await(css, seen -> !seen.findElements(By.cssSelector(css)).isEmpty());
        return driver.findElement(By.cssSelector(css));
    }

    private void await(String what, Predicate<ChromeDriver> is) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(is)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("%s never came; %s shows: %s"
                        .formatted(
                                what,
                                path(),
                                driver.findElement(By.tagName("body")).getText()));
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    /// A page that is just being replaced shows nothing yet.
    private boolean holds(Predicate<ChromeDriver> is) {
        try {
            return is.test(driver);
        } catch (WebDriverException moving) {
            return false;
        }
    }

    private String address() {
        return "http://localhost:" + shop.server().port();
    }

    private static Path profile() {
        try {
            return Files.createTempDirectory("stoa-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String place) {
        try (InputStream in = Objects.requireNonNull(Browser.class.getResourceAsStream(place), place)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
