package dev.stoa.application.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// How one type is written and read.
///
/// @param name spells out the type with all its parts; two forms with one name read each other's bytes
record Form(String name, Writer writer, Reader reader) {

    @FunctionalInterface
    interface Writer {
        void write(DataOutputStream out, Object value) throws IOException;
    }

    @FunctionalInterface
    interface Reader {
        Object read(DataInputStream in) throws IOException;
    }

    void write(DataOutputStream out, Object value) throws IOException {
        writer.write(out, value);
    }

    Object read(DataInputStream in) throws IOException {
        return reader.read(in);
    }
}
