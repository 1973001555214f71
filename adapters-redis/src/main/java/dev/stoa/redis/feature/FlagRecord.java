package dev.stoa.redis.feature;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.FlagName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/// A flag as the hash keeps it under its name: the version and a space, which the script writes, then all else in
/// Java's way to write data.
final class FlagRecord {

    private FlagRecord() {}

    /// All but the version.
    static byte[] bytes(Flag flag) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(flag.description());
            out.writeBoolean(flag.enabled());
            out.writeShort(flag.basisPoints());
            write(flag.users(), out);
            write(flag.segments(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Set<String> keys, DataOutputStream out) throws IOException {
        out.writeShort(keys.size());
        for (String key : keys) {
            out.writeUTF(key);
        }
    }

    static Flag flag(String name, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            long version = version(in);
            String description = in.readUTF();
            boolean enabled = in.readBoolean();
            int basisPoints = in.readShort();
            Set<String> users = keys(in);
            return new Flag(new FlagName(name), description, enabled, users, keys(in), basisPoints, version);
        } catch (IOException e) {
            throw new BackendException(BackendException.Kind.CORRUPT, "flag " + name + " cannot be read", e);
        }
    }

    private static long version(DataInputStream in) throws IOException {
        long version = 0;
        for (int digit = in.readByte(); digit != ' '; digit = in.readByte()) {
            version = version * 10 + Character.digit(digit, 10);
        }
        return version;
    }

    private static Set<String> keys(DataInputStream in) throws IOException {
        Set<String> keys = new HashSet<>();
        for (int left = in.readShort(); left > 0; left--) {
            keys.add(in.readUTF());
        }
        return keys;
    }
}
