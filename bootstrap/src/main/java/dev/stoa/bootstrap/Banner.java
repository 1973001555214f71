package dev.stoa.bootstrap;

import dev.stoa.bootstrap.config.Backend;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.Demo;
import dev.stoa.bootstrap.config.Stage;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.bootstrap.wiring.Families;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the shop says when it is up, in 80 columns of plain text.
final class Banner {

    private static final int WIDTH = 78;

    private Banner() {}

    static String of(StoaConfig config, Families families, URI url) {
        return String.join(
                "\n",
                "",
                "  Stoa is open  (" + config.stage().name().toLowerCase(Locale.ROOT) + ")",
                "  " + "-".repeat(WIDTH - 2),
                line("Storefront", url),
                line("Console", url + "/console"),
                line("API", url + "/api/v1"),
                line("API docs", config.apiDocs() ? url + "/api-docs" : "off; on with STOA_API_DOCS=on"),
                line("Health", url + "/health/ready"),
                line("Metrics", url + "/metrics"),
                line("Shoppers", shoppers(config.demo())),
                line("Jobs", config.workers() ? "done by this process" : "left to other processes; STOA_WORKERS=off"),
                "",
                adapters(config) + stores(config, families),
                gateways(config),
                secrets(config, url),
                "  Try it:",
                "    curl '%s/api/v1/products?limit=3'".formatted(url),
                "");
    }

    private static String shoppers(Demo demo) {
        if (demo.isAlive()) {
            return "%d simulated, seed %d; STOA_DEMO_SHOPPERS=0 keeps them out".formatted(demo.shoppers(), demo.seed());
        }
        return demo.isFilled() ? "none simulated; STOA_DEMO_SHOPPERS=8 lets some come" : "none simulated";
    }

    private static String line(String name, Object value) {
        return "  %-12s %s".formatted(name, value);
    }

    /// One line per family, ports in the order of the configuration.
    private static String adapters(StoaConfig config) {
        Map<Backend, String> byFamily = Stream.of(Concept.values())
                .collect(Collectors.groupingBy(
                        config::backend, Collectors.mapping(Concept::word, Collectors.joining(" "))));
        return Stream.of(Backend.values())
                .filter(byFamily::containsKey)
                .map(family -> line(family.word(), wrap(byFamily.getOrDefault(family, ""))))
                .collect(Collectors.joining("\n"));
    }

    /// Where the stores are; empty for a shop in memory.
    private static String stores(StoaConfig config, Families families) {
        return Stream.of(
                        config.redis()
                                .map(redis -> line(
                                        "Redis at",
                                        redis.where()
                                                + (families.answers(Backend.REDIS)
                                                        ? ""
                                                        : "  (not there yet: %s)"
                                                                .formatted(families.redis()
                                                                        .obstacle())))),
                        config.postgres().map(postgres -> line("Postgres at", postgres.where())))
                .flatMap(Optional::stream)
                .map("\n"::concat)
                .collect(Collectors.joining());
    }

    /// How people are written to; nothing in a development shop that only keeps messages.
    private static String gateways(StoaConfig config) {
        if (config.stage() == Stage.DEVELOPMENT && config.gateways().isNone()) {
            return "";
        }
        String mail = config.gateways()
                .mail()
                .map(each -> "through %s:%d"
                        .formatted(each.server().host(), each.server().port()))
                .orElse("nowhere; mailboxes are reached with STOA_SMTP_URL");
        String texts = config.gateways()
                .texts()
                .map(each -> "through " + each.url().getHost())
                .orElse("nowhere; phones are reached with STOA_SMS_URL");
        return line("Mail", mail) + "\n" + line("Texts", texts) + "\n";
    }

    private static String wrap(String words) {
        return words.replaceAll("(.{1,%d})( |$)".formatted(WIDTH - 15), "$1\n" + " ".repeat(15))
                .strip();
    }

    private static String secrets(StoaConfig config, URI url) {
        if (config.stage() == Stage.PRODUCTION) {
            return line("Operator", "signs in with STOA_OPERATOR_KEY") + "\n";
        }
        String key = config.madeUpKey() ? config.operatorKey().value() : "as in STOA_OPERATOR_KEY";
        return line("Operator key", key) + "\n" + line("Passcodes", url + "/api/v1/dev/outbox") + "\n";
    }
}
