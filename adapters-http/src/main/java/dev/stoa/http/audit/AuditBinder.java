package dev.stoa.http.audit;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Gives controller methods their [Audit].
@Singleton
final class AuditBinder implements TypedRequestArgumentBinder<Audit> {

    @Override
    public Argument<Audit> argumentType() {
        return Argument.of(Audit.class);
    }

    @Override
    public BindingResult<Audit> bind(ArgumentConversionContext<Audit> context, HttpRequest<?> request) {
        return () -> Optional.of(Audit.of(request));
    }
}
