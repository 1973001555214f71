package dev.stoa.benchmarks.call;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// An EVALSHA as the server saw it, to be sent again as another operation on another thing.
///
/// @param words what follows EVALSHA
/// @param name what it was about, if that is to differ each time; 22 ASCII characters
record Wire(List<byte[]> words, String name) {

    private static final String OPERATION = ":op:";

    CompletableFuture<?> send(RedisAsyncCommands<String, byte[]> commands, String newName) {
        int keyCount = Integer.parseInt(text(words.get(1)));
        String[] keys = new String[keyCount];
        for (int n = 0; n < keyCount; n++) {
            keys[n] = text(words.get(2 + n)).replace(name, newName);
        }
        byte[][] arguments = words.subList(2 + keyCount, words.size()).toArray(byte[][]::new);
        for (int n = 0; n < arguments.length; n++) {
            arguments[n] = renamed(arguments[n], newName);
        }
        String last = keys[keyCount - 1];
        if (last.contains(OPERATION)) {
            keys[keyCount - 1] = last.substring(0, last.lastIndexOf(':') + 1) + "raw" + newName;
            arguments[1] = bytes("raw" + newName);
        }
        return commands.evalsha(text(words.getFirst()), ScriptOutputType.MULTI, keys, arguments)
                .toCompletableFuture();
    }

    private byte[] renamed(byte[] argument, String newName) {
        byte[] old = bytes(name);
        for (int at = 0; at <= argument.length - old.length; at++) {
            if (Arrays.equals(argument, at, at + old.length, old, 0, old.length)) {
                byte[] copy = argument.clone();
                System.arraycopy(bytes(newName), 0, copy, at, old.length);
                return copy;
            }
        }
        return argument;
    }

    private static String text(byte[] word) {
        return new String(word, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
