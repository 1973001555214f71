package dev.stoa.bootstrap.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/// Every adapter keeps its port's contract, and every contract asks the questions that matter.
final class ContractRules {

    private static final Set<String> QUESTIONS = Set.of("Races", "OddText", "Outages");

    static final List<HouseRule> ALL = List.of(
            new HouseRule(adaptersKeepTheirContract(), twin.stoa.inmemory.cart.FastCarts.class),
            new HouseRule(contractsAskTheQuestions(), twin.stoa.contracts.cart.CartsContract.class));

    private ContractRules() {}

    /// The test lies in the adapter's package and implements `<Port>Contract`.
    private static ArchRule adaptersKeepTheirContract() {
        return classes()
                .that()
                .resideInAnyPackage("..stoa.inmemory..", "..stoa.redis..", "..stoa.postgres..")
                .and(NameRules.implementAPort())
                .should(Finding.unless("have a test of the contract", ContractRules::untested))
                .as("every adapter of a port has a test that implements the port's contract");
    }

    private static Optional<String> untested(JavaClass adapter) {
        Set<String> proven = adapter.getPackage().getClasses().stream()
                .flatMap(type -> type.getAllRawInterfaces().stream())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        return adapter.getAllRawInterfaces().stream()
                .filter(NameRules::isPort)
                .map(port -> port.getSimpleName() + "Contract")
                .filter(contract -> !proven.contains(contract))
                .map(contract -> "%s has no test beside it that implements %s".formatted(adapter.getName(), contract))
                .findFirst();
    }

    /// A race, odd text and a backend that is down each have one helper; a contract that asks uses it. The
    /// tests of one port may be spread over several files of its package.
    private static ArchRule contractsAskTheQuestions() {
        return classes()
                .that(describe("are contracts of a port", type -> isContract(type) && port(type) != null))
                .should(Finding.unless("ask the questions", ContractRules::unasked))
                .as("every contract has tests with " + QUESTIONS);
    }

    private static boolean isContract(JavaClass type) {
        return type.isInterface()
                && type.getPackageName().contains("stoa.contracts.")
                && type.getSimpleName().endsWith("Contract");
    }

    private static @Nullable JavaClass port(JavaClass contract) {
        return known(contract)
                .filter(NameRules::isPort)
                .filter(port -> contract.getSimpleName().equals(port.getSimpleName() + "Contract"))
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> unasked(JavaClass contract) {
        JavaClass port = port(contract);
        Set<String> asked = contract.getPackage().getClasses().stream()
                .filter(type -> known(type).anyMatch(known -> known.equals(port)))
                .flatMap(ContractRules::known)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        return QUESTIONS.stream()
                .filter(question -> !asked.contains(question))
                .map(question -> "%s never uses %s".formatted(contract.getName(), question))
                .findFirst();
    }

    private static Stream<JavaClass> known(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass);
    }
}
