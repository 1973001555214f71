package dev.stoa.bootstrap.cli;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// Numbers among the options: what is none, or too large, is said in words.
final class WholeNumbers {

    private WholeNumbers() {}

    static void read(CommandLine line) {
        line.registerConverter(int.class, text -> number(text, Integer::valueOf));
        line.registerConverter(Integer.class, text -> number(text, Integer::valueOf));
        line.registerConverter(Long.class, text -> number(text, Long::valueOf));
    }

    private static <N extends Number> N number(String text, Function<String, N> reading) {
        try {
            return reading.apply(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'%s' is no whole number, or too large".formatted(text));
        }
    }

    /// The same number.
    ///
    /// @throws ParameterException if it is not allowed
    static int within(int min, int max, String option, int number, CommandSpec command) {
        if (number < min || number > max) {
            throw new ParameterException(
                    command.commandLine(), "%s=%d: allowed is %d to %d".formatted(option, number, min, max));
        }
        return number;
    }
}
