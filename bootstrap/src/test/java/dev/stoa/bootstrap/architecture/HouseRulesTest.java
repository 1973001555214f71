package dev.stoa.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/// Holds the code to every rule, and every rule to its bad twin.
final class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> theHouseKeepsTheRule() {
        return Stream.concat(
                ofMain().map(rule -> holds(rule, House.MAIN)),
                ContractRules.ALL.stream().map(rule -> holds(rule, House.ADAPTERS_WITH_TESTS)));
    }

    @TestFactory
    Stream<DynamicTest> theBadTwinBreaksTheRule() {
        return Stream.concat(ofMain(), ContractRules.ALL.stream()).map(HouseRulesTest::failsOnTwin);
    }

    private static Stream<HouseRule> ofMain() {
        return Stream.of(LayerRules.ALL, NameRules.ALL, PurityRules.ALL, ShapeRules.ALL)
                .flatMap(List::stream);
    }

    private static DynamicTest holds(HouseRule rule, JavaClasses classes) {
        return dynamicTest(rule.rule().getDescription(), () -> rule.rule().check(classes));
    }

    private static DynamicTest failsOnTwin(HouseRule rule) {
        String twin = rule.badTwin().getName();
        return dynamicTest(
                rule.rule().getDescription(),
                () -> assertThat(rule.rule()
                                .evaluate(House.TWINS)
                                .getFailureReport()
                                .getDetails())
                        .as("findings, one of which must name " + twin)
                        .anySatisfy(finding -> assertThat(finding).contains(twin)));
    }
}
