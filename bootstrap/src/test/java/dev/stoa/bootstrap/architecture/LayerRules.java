package dev.stoa.bootstrap.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/// Which module may know which, and what the inner ones may use from outside.
final class LayerRules {

    private static final String[] PLAIN_JAVA = {
        "java.lang..",
        "java.util..",
        "java.time..",
        "java.math..",
        "java.text..",
        "java.net",
        "java.nio.charset..",
        "java.security..",
        "javax.crypto.."
    };
    private static final String[] LAYERS = {
        "domain",
        "application",
        "contracts",
        "servers",
        "inmemory",
        "redis",
        "postgres",
        "http",
        "web",
        "outbound",
        "bootstrap",
        "benchmarks"
    };

    static final List<HouseRule> ALL = List.of(
            new HouseRule(
                    onlyUses("domain", "org.jspecify..", "org.joda.money..", "com.google.i18n.phonenumbers.."),
                    twin.stoa.domain.cart.FrameworkedCart.class),
            new HouseRule(
                    onlyUses(
                            "application",
                            "org.jspecify..",
                            "org.joda.money..",
                            "com.fasterxml.jackson.core..",
                            "de.siegmar.fastcsv..",
                            "net.jpountz.lz4..",
                            "com.github.benmanes.caffeine..",
                            "java.io..",
                            "java.nio.."),
                    twin.stoa.application.cart.DrivenCarting.class),
            new HouseRule(knowsOnly("domain"), twin.stoa.domain.cart.FrameworkedCart.class),
            new HouseRule(knowsOnly("application", "domain"), twin.stoa.application.cart.DrivenCarting.class),
            new HouseRule(knowsOnly("contracts", "domain"), twin.stoa.contracts.cart.CartsContract.class),
            new HouseRule(knowsOnly("inmemory", "domain"), twin.stoa.inmemory.cart.FastCarts.class),
            new HouseRule(knowsOnly("redis", "domain"), twin.stoa.redis.cart.RedisCarts.class),
            new HouseRule(knowsOnly("postgres", "domain"), twin.stoa.postgres.cart.PostgresCarts.class),
            new HouseRule(knowsOnly("http", "domain", "application"), twin.stoa.http.cart.CartServiceImpl.class),
            new HouseRule(knowsOnly("web", "domain", "application", "http"), twin.stoa.web.cart.BoundCarts.class),
            new HouseRule(knowsOnly("outbound", "domain"), twin.stoa.outbound.cart.CartMessages.class),
            new HouseRule(onlyBootstrapSeesFamilies(), twin.stoa.http.cart.CartServiceImpl.class),
            new HouseRule(conceptsAreAcyclic("domain"), twin.stoa.domain.cart.FrameworkedCart.class),
            new HouseRule(conceptsAreAcyclic("application"), twin.stoa.application.cart.DrivenCarting.class),
            new HouseRule(conceptsAreAcyclic("inmemory"), twin.stoa.inmemory.cart.FastCarts.class),
            new HouseRule(everythingHasALayer(), twin.stoa.common.Strings.class));

    private LayerRules() {}

    /// The allow-list of a layer for everything that is not Stoa itself.
    private static ArchRule onlyUses(String layer, String... libraries) {
        String[] allowed = Stream.of(PLAIN_JAVA, libraries, new String[] {"..stoa.."})
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        return classes()
                .that(resideInAPackage("..stoa." + layer + ".."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                .as(layer + " uses only plain Java and " + List.of(libraries));
    }

    private static ArchRule knowsOnly(String layer, String... others) {
        String[] known = Stream.concat(Stream.of(layer), Stream.of(others))
                .map(name -> "..stoa." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage("..stoa." + layer + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage("..stoa..").and(resideOutsideOfPackages(known)))
                .as("of Stoa, " + layer + " knows only itself and " + List.of(others));
    }

    private static ArchRule onlyBootstrapSeesFamilies() {
        return noClasses()
                .that(resideOutsideOfPackages(
                        "..stoa.bootstrap..",
                        "..stoa.benchmarks..",
                        "..stoa.inmemory..",
                        "..stoa.redis..",
                        "..stoa.postgres..",
                        "..stoa.outbound.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "..stoa.inmemory..", "..stoa.redis..", "..stoa.postgres..", "..stoa.outbound.."))
                .as("only bootstrap sees the adapter families");
    }

    private static ArchRule conceptsAreAcyclic(String layer) {
        return slices().matching("..stoa." + layer + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("the concepts of " + layer + " do not go in circles");
    }

    /// So there is no room for `common`, `util`, `core` or `shared`.
    private static ArchRule everythingHasALayer() {
        return classes()
                .should()
                .resideInAnyPackage(
                        Stream.of(LAYERS).map(layer -> "..stoa." + layer + "..").toArray(String[]::new))
                .as("every package belongs to a layer");
    }
}
