package dev.stoa.http.page;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Gives controller methods their [Preconditions].
@Singleton
final class PreconditionsBinder implements TypedRequestArgumentBinder<Preconditions> {

    @Override
    public Argument<Preconditions> argumentType() {
        return Argument.of(Preconditions.class);
    }

    @Override
    public BindingResult<Preconditions> bind(ArgumentConversionContext<Preconditions> context, HttpRequest<?> request) {
        return () -> Optional.of(new Preconditions(request));
    }
}
