package dev.stoa.application.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// The codec of a [Form].
final class FormCodec<V> implements Codec<V> {

    private final Form form;

    FormCodec(Form form) {
        this.form = form;
    }

    @Override
    public byte[] encode(V value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            form.write(out, value);
        } catch (IOException e) {
            throw new IllegalStateException("cannot write " + form.name(), e);
        }
        return bytes.toByteArray();
    }

    @Override
    @SuppressWarnings("unchecked")
    public V decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return (V) form.read(in);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("bytes are no " + form.name(), e);
        }
    }

    @Override
    public int fingerprint() {
        return form.name().hashCode();
    }
}
