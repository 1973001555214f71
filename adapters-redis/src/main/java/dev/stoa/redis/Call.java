package dev.stoa.redis;

import dev.stoa.domain.Utf8;
import java.util.ArrayList;
import java.util.List;

/// A script with its keys, all of one slot, and its arguments.
///
/// @param keys complete, from [Redis#key]
/// @param arguments as bytes; what the script finds in `args`
public record Call(Script script, List<String> keys, List<byte[]> arguments) {

    public Call {
        keys = List.copyOf(keys);
        arguments = List.copyOf(arguments);
    }

    /// @param arguments `byte[]` as it is, everything else as its text in UTF-8
    public static Call of(Script script, List<String> keys, Object... arguments) {
        List<byte[]> bytes = new ArrayList<>(arguments.length);
        for (Object argument : arguments) {
            bytes.add(argument instanceof byte[] raw ? raw : Utf8.bytes(argument.toString()));
        }
        return new Call(script, keys, bytes);
    }
}
