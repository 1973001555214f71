package dev.stoa.inmemory;

import java.util.Comparator;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/// Runs Lincheck's tests before all others: each transforms every class that the JVM has loaded by then, and their
/// constant pools grow each time, so that after the other tests a minute went by in the JVM alone.
final class LincheckFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(
                        each -> !each.getTestClass().getSimpleName().endsWith("LincheckTest")));
    }
}
