package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.client.ClientException;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a command's exit code says, the same for every command.
enum Exit {
    DONE(0, "done"),
    FAILED(1, "it failed; one sentence on standard error says why"),
    USAGE(2, "it was called wrongly, or has to ask and cannot: say --yes"),
    UNREACHABLE(3, "no shop answers there, or one that cannot work now"),
    REFUSED(4, "the shop does not allow it, or has no such thing");

    private final int code;
    private final String meaning;

    Exit(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    static Exit of(ClientException.Kind kind) {
        return switch (kind) {
            case UNREACHABLE -> UNREACHABLE;
            case REFUSED -> REFUSED;
            case FAILED -> FAILED;
        };
    }

    /// Codes and what they say, for help texts.
    static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (Exit exit : values()) {
            meanings.put(Integer.toString(exit.code()), exit.meaning);
        }
        return meanings;
    }
}
