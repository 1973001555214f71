package dev.stoa.bootstrap.architecture;

import com.tngtech.archunit.lang.ArchRule;

/// A rule and the class that breaks it on purpose.
///
/// A rule whose target is misspelled passes for ever, so each names its bad twin and is seen to fail on it.
record HouseRule(ArchRule rule, Class<?> badTwin) {}
