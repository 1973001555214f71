package dev.stoa.web;

import dev.stoa.http.problem.ProblemCode;
import java.util.List;
import java.util.stream.IntStream;

/// What a problem that the API answers with means.
///
/// @param advice what a caller can do about it
public record ProblemPage(Frame frame, int status, String word, List<Part> advice) {

    public record Part(String text, boolean isCode) {}

    static ProblemPage of(Frame frame, ProblemCode code) {
        return new ProblemPage(frame, code.status().getCode(), code.word(), parts(code.advice()));
    }

    /// What stands between backquotes is code.
    private static List<Part> parts(String text) {
        String[] parts = text.split("`", -1);
        return IntStream.range(0, parts.length)
                .mapToObj(at -> new Part(parts[at], at % 2 == 1))
                .toList();
    }
}
