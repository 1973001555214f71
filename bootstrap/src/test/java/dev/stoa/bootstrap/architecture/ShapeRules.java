package dev.stoa.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/// How big a port and a constructor may be, what a port may carry, and that null is always declared.
final class ShapeRules {

    private static final int METHODS = 8;
    private static final int PARAMETERS = 5;

    static final List<HouseRule> ALL = List.of(
            new HouseRule(portsAreSmall(), twin.stoa.domain.cart.ICarts.class),
            new HouseRule(portsBlock(), twin.stoa.domain.cart.ICarts.class),
            new HouseRule(constructorsAreShort(), twin.stoa.application.cart.DrivenCarting.class),
            new HouseRule(nullIsDeclared(), twin.stoa.common.Strings.class));

    private ShapeRules() {}

    private static ArchRule portsAreSmall() {
        return classes()
                .that(describe("are ports", NameRules::isPort))
                .should(Finding.unless("have few methods", ShapeRules::tooManyMethods))
                .as("a port has at most %d methods".formatted(METHODS));
    }

    private static Optional<String> tooManyMethods(JavaClass port) {
        long count = port.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                .count();
        return count <= METHODS
                ? Optional.empty()
                : Optional.of("%s has %d methods: two concepts?".formatted(port.getName(), count));
    }

    private static ArchRule portsBlock() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat(describe("are ports", NameRules::isPort))
                .should()
                .haveRawReturnType(
                        describe("of the future", type -> type.getPackageName().startsWith("java.util.concurrent")))
                .as("ports block; virtual threads wait");
    }

    private static ArchRule constructorsAreShort() {
        return constructors()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(
                        "..stoa.domain..",
                        "..stoa.application..",
                        "..stoa.inmemory..",
                        "..stoa.http..",
                        "..stoa.web..",
                        "..stoa.outbound..")
                .and()
                .areDeclaredInClassesThat(describe("are not values", type -> !type.isRecord() && !type.isEnum()))
                .should(Finding.unless("be short", ShapeRules::tooManyParameters))
                .as("a constructor takes at most %d parameters".formatted(PARAMETERS));
    }

    private static Optional<String> tooManyParameters(JavaConstructor constructor) {
        int count = constructor.getRawParameterTypes().size();
        return count <= PARAMETERS
                ? Optional.empty()
                : Optional.of("%s takes %d".formatted(constructor.getFullName(), count));
    }

    private static ArchRule nullIsDeclared() {
        return classes()
                .should(Finding.unless("be @NullMarked", ShapeRules::notNullMarked))
                .as("every package is @NullMarked");
    }

    private static Optional<String> notNullMarked(JavaClass type) {
        return type.getPackage().isAnnotatedWith(NullMarked.class)
                ? Optional.empty()
                : Optional.of("%s lies in a package without @NullMarked".formatted(type.getName()));
    }
}
