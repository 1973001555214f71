package dev.stoa.http.page;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Part of a list.
///
/// @param nextCursor what to send as `cursor` for the next page; null on the last one
@Serdeable
public record PageAnswer<T>(List<T> data, @Nullable String nextCursor) {

    public PageAnswer {
        data = List.copyOf(data);
    }
}
