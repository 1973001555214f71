package dev.stoa.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/// Names say what a thing is, not how it is filed.
final class NameRules {

    private static final String FILLERS = ".*(Impl|Manager|Helper|Helpers|Util|Utils|Port|Service|Dto|Processor)";
    private static final String FILING = "..stoa..(common|util|utils|core|shared|impl|model|service|dto|helper)..";

    static final List<HouseRule> ALL = List.of(
            new HouseRule(backendFirst("inmemory", "InMemory"), twin.stoa.inmemory.cart.FastCarts.class),
            new HouseRule(backendFirst("redis", "Redis"), twin.stoa.redis.cart.QuickCarts.class),
            new HouseRule(backendFirst("postgres", "Postgres"), twin.stoa.postgres.cart.SqlCarts.class),
            new HouseRule(noFillers(), twin.stoa.http.cart.CartServiceImpl.class),
            new HouseRule(noLetterI(), twin.stoa.domain.cart.ICarts.class),
            new HouseRule(noFiling(), twin.stoa.domain.util.Texts.class));

    private NameRules() {}

    private static ArchRule backendFirst(String family, String prefix) {
        return classes()
                .that()
                .resideInAPackage("..stoa." + family + "..")
                .and(implementAPort())
                .should()
                .haveSimpleNameStartingWith(prefix)
                .as("adapters of " + family + " start with " + prefix);
    }

    private static ArchRule noFillers() {
        return noClasses().should().haveNameMatching(FILLERS).as("no filler names: " + FILLERS);
    }

    private static ArchRule noLetterI() {
        return noClasses()
                .that()
                .areInterfaces()
                .should()
                .haveNameMatching(".*\\.I[A-Z][a-z]\\w*")
                .as("no I before an interface's name");
    }

    private static ArchRule noFiling() {
        return noClasses().should().resideInAPackage(FILING).as("no package named for filing: " + FILING);
    }

    static DescribedPredicate<JavaClass> implementAPort() {
        return describe(
                "implement a port",
                type -> !type.isInterface()
                        && type.getAllRawInterfaces().stream().anyMatch(NameRules::isPort));
    }

    /// A port is an open interface of a domain concept; sealed ones are values.
    static boolean isPort(JavaClass type) {
        return type.isInterface()
                && type.getPackageName().matches(".*\\bstoa\\.domain\\.\\w+")
                && !type.reflect().isSealed();
    }
}
