package dev.stoa.application.cache;

import dev.stoa.domain.Utf8;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// The forms of single values.
final class ValueForms {

    private ValueForms() {}

    static Form text() {
        return new Form(
                "text",
                (out, v) -> {
                    byte[] bytes = Utf8.bytes((String) v);
                    out.writeInt(bytes.length);
                    out.write(bytes);
                },
                in -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
    }

    static Form enumeration(Class<?> type) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            byName.put(((Enum<?>) constant).name(), constant);
        }
        return new Form(
                type.getName() + byName.keySet(),
                (out, v) -> out.writeUTF(((Enum<?>) v).name()),
                in -> Objects.requireNonNull(byName.get(in.readUTF())));
    }

    static Form instant() {
        return new Form(
                "instant",
                (out, v) -> {
                    Instant at = (Instant) v;
                    out.writeLong(at.getEpochSecond());
                    out.writeInt(at.getNano());
                },
                in -> Instant.ofEpochSecond(in.readLong(), in.readInt()));
    }

    static Form duration() {
        return new Form(
                "duration",
                (out, v) -> {
                    Duration span = (Duration) v;
                    out.writeLong(span.toSeconds());
                    out.writeInt(span.toNanosPart());
                },
                in -> Duration.ofSeconds(in.readLong(), in.readInt()));
    }

    static Form money() {
        return new Form(
                "money",
                (out, v) -> {
                    out.writeUTF(((Money) v).getCurrencyUnit().getCode());
                    out.writeLong(((Money) v).getAmountMinorLong());
                },
                in -> Money.ofMinor(CurrencyUnit.of(in.readUTF()), in.readLong()));
    }
}
