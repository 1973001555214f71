package dev.stoa.http.page;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.PageRequest;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Reads [Paging] from a request's query.
@Singleton
final class PagingBinder implements TypedRequestArgumentBinder<Paging> {

    private final Cursors cursors;

    PagingBinder(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public Argument<Paging> argumentType() {
        return Argument.of(Paging.class);
    }

    @Override
    public BindingResult<Paging> bind(ArgumentConversionContext<Paging> context, HttpRequest<?> request) {
        Paging paging = read(request);
        return () -> Optional.of(paging);
    }

    private Paging read(HttpRequest<?> request) {
        var query = request.getParameters();
        int limit = query.getFirst("limit").map(PagingBinder::number).orElse(PageRequest.DEFAULT_LIMIT);
        var after = query.getFirst("cursor").map(cursor -> cursors.open(request, cursor));
        return new Paging(request, cursors, new PageRequest(limit, after));
    }

    private static int number(String limit) {
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException e) {
            throw new InvalidInputException("limit", "type", "limit must be a number of 1 to " + PageRequest.MAX_LIMIT);
        }
    }
}
