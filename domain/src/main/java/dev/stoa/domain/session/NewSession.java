package dev.stoa.domain.session;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import java.util.Set;

/// A session to be created.
///
/// @param device what the person signed in with, for their own list of sessions; up to 200 characters
/// @param policy fixed for this session's life
public record NewSession(
        SessionId id,
        TokenHash token,
        Principal principal,
        Set<Role> roles,
        String device,
        Attributes attributes,
        SessionPolicy policy) {

    public NewSession {
        if (token.bucket() != principal.bucket()) {
            throw new InvalidInputException("token", "format", "the token is of another principal's bucket");
        }
        Require.text("device", device, 0, 200);
        roles = Set.copyOf(roles);
    }
}
