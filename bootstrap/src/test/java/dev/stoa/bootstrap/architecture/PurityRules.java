package dev.stoa.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;

/// No hidden inputs and outputs, nothing that changes unseen.
final class PurityRules {

    private static final Map<String, Set<String>> AMBIENT = Map.ofEntries(
            Map.entry("java.time.Instant", Set.of("now")),
            Map.entry("java.time.LocalDate", Set.of("now")),
            Map.entry("java.time.LocalDateTime", Set.of("now")),
            Map.entry("java.time.OffsetDateTime", Set.of("now")),
            Map.entry("java.time.ZonedDateTime", Set.of("now")),
            Map.entry("java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system")),
            Map.entry("java.time.InstantSource", Set.of("system")),
            Map.entry("java.lang.System", Set.of("currentTimeMillis", "nanoTime")),
            Map.entry("java.lang.Math", Set.of("random")),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.util.Random", Set.of("<init>")),
            Map.entry("java.util.SplittableRandom", Set.of("<init>")),
            Map.entry("java.security.SecureRandom", Set.of("<init>", "getInstanceStrong", "getInstance")),
            Map.entry("java.util.concurrent.ThreadLocalRandom", Set.of("current")),
            Map.entry("java.util.random.RandomGenerator", Set.of("getDefault", "of")));

    static final List<HouseRule> ALL = List.of(
            new HouseRule(noAmbientTimeOrChance(), twin.stoa.domain.cart.TimelessCart.class),
            new HouseRule(finalClasses(), twin.stoa.domain.cart.TimelessCart.class),
            new HouseRule(finalFields(), twin.stoa.domain.cart.TimelessCart.class),
            new HouseRule(noStaticState(), twin.stoa.application.cart.DrivenCarting.class),
            new HouseRule(noStandardStreams(), twin.stoa.http.cart.CartServiceImpl.class),
            new HouseRule(noFieldInjection(), twin.stoa.http.cart.CartServiceImpl.class),
            new HouseRule(noGenericExceptions(), twin.stoa.http.cart.CartServiceImpl.class));

    private PurityRules() {}

    /// Bootstrap hands them in, contracts and servers run on real threads, and the constructors of
    /// `InMemoryAdapters`, `RedisAdapters` and `PostgresAdapters` say that they take the system's. The name of a
    /// request in the log is nobody's input.
    private static ArchRule noAmbientTimeOrChance() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..stoa.bootstrap..", "..stoa.benchmarks..", "..stoa.contracts..", "..stoa.servers..")
                .and()
                .haveNameNotMatching(".*\\.((InMemory|Redis|Postgres)Adapters|Trace)")
                .should()
                .accessTargetWhere(describe("time or chance is ambient", PurityRules::isAmbient))
                .as("time and chance come in through constructors");
    }

    private static boolean isAmbient(JavaAccess<?> access) {
        return AMBIENT.getOrDefault(access.getTargetOwner().getName(), Set.of())
                .contains(access.getTarget().getName());
    }

    private static ArchRule finalClasses() {
        return classes()
                .that()
                .resideInAnyPackage("..stoa.domain..", "..stoa.application..", "..stoa.inmemory..", "..stoa.outbound..")
                .and()
                .areNotInterfaces()
                .and(describe("are not made to be extended", type -> !isBase(type)))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .as("classes of domain, application and adapters are final");
    }

    /// Abstract classes; anonymous ones and enums are closed by the compiler.
    private static boolean isBase(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.ABSTRACT) || type.isAnonymousClass() || type.isEnum();
    }

    /// A private class inside another may add up in its fields; nobody outside sees them change.
    private static ArchRule finalFields() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage("..stoa.domain..")
                .and()
                .areDeclaredInClassesThat()
                .doNotHaveModifier(JavaModifier.PRIVATE)
                .should()
                .beFinal()
                .as("fields of the domain are final");
    }

    private static ArchRule noStaticState() {
        return fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("..stoa.benchmarks..")
                .should()
                .beFinal()
                .as("no static mutable state");
    }

    private static ArchRule noStandardStreams() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..stoa.bootstrap..", "..stoa.benchmarks..")
                .should(ACCESS_STANDARD_STREAMS)
                .as("only the program itself writes to the standard streams");
    }

    private static ArchRule noFieldInjection() {
        return noFields().should(BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION).as("no field injection");
    }

    private static ArchRule noGenericExceptions() {
        return noClasses().should(THROW_GENERIC_EXCEPTIONS).as("no generic exceptions");
    }
}
