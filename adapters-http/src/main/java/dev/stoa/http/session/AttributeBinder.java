package dev.stoa.http.session;

import io.micronaut.core.bind.ArgumentBinder.BindingResult;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import java.util.Optional;
import java.util.function.Function;

/// Gives controller methods what [Credentials] found out about the request.
public final class AttributeBinder<T> implements TypedRequestArgumentBinder<T> {

    private final Argument<T> type;
    private final Function<HttpRequest<?>, Optional<T>> read;

    public AttributeBinder(Class<T> type, Function<HttpRequest<?>, Optional<T>> read) {
        this.type = Argument.of(type);
        this.read = read;
    }

    @Override
    public Argument<T> argumentType() {
        return type;
    }

    @Override
    public BindingResult<T> bind(ArgumentConversionContext<T> context, HttpRequest<?> source) {
        return () -> read.apply(source);
    }
}
