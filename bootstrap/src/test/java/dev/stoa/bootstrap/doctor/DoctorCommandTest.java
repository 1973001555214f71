package dev.stoa.bootstrap.doctor;

import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.cli.Cli;
import dev.stoa.bootstrap.doctor.Finding.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static dev.stoa.bootstrap.doctor.DoctorTest.about;
import static dev.stoa.bootstrap.doctor.DoctorTest.postgres;
import static org.assertj.core.api.Assertions.assertThat;

/// Alone, for what it sets is a setting of every shop that this process opens meanwhile.
@Isolated
class DoctorCommandTest {

    @Test
    void aDatabaseWithoutItsSchemaIsFoundAndMended() {
        String url = Stores.database();
        List<Finding> findings = postgres(url);
        about(findings, Level.PROBLEM).contains("postgres schema");
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.seen()).contains("1 ground");
            assertThat(finding.advice()).isEqualTo("stoa migrate");
        });
        about(findings, Level.WARNING).contains("postgres rights");

        System.setProperty("stoa.postgres-url", url);
        try {
            assertThat(Cli.run("migrate", "--check")).isEqualTo(1);
            assertThat(Cli.run("migrate")).isZero();
            assertThat(Cli.run("migrate", "--check", "--json")).isZero();
        } finally {
            System.clearProperty("stoa.postgres-url");
        }
        about(postgres(url), Level.PROBLEM).doesNotContain("postgres schema");
    }

    @Test
    void theCommandSaysAllFaultsOfAConfigurationAndFails() {
        System.setProperty("stoa.backends-cart", "rediss");
        try {
            assertThat(Cli.run("doctor", "--json")).isEqualTo(1);
        } finally {
            System.clearProperty("stoa.backends-cart");
        }
    }
}
