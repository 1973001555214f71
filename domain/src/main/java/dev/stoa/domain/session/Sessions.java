package dev.stoa.domain.session;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import java.util.Optional;

/// The sessions of everybody who is signed in. Expired iff `now >= expiresAt`, by the store's clock; a session that
/// expired is the same as one that never was. A session that is gone never comes back, whoever races.
///
/// All methods throw [dev.stoa.domain.BackendException] when the backend is down; that never reads as signed out.
public interface Sessions {

    /// Creates the session, in one step with making room for it: while the principal has its policy's maximum of
    /// live sessions, the oldest (by creation, then id) goes. Of N racing creations all succeed and the newest
    /// stay.
    Session create(NewSession session);

    /// The live session of the token. Finding it is using it: its idle time starts anew, written down at most once
    /// per granularity. A find racing a revocation may still see the session, but never brings it back.
    Optional<Session> find(TokenHash token);

    /// Sets and removes named attributes in one step; changes of other names made at the same time all survive.
    /// Empty if there is no live session; it is not created.
    ///
    /// @throws dev.stoa.domain.InvalidInputException if there would be too many names; nothing is changed
    Optional<Session> change(TokenHash token, AttributeChange change);

    /// Gives the session the token `next` and kills `old` in the same step. Id, creation and thus the absolute end
    /// stay. Of N racing rotations of one token exactly one wins; the others, and those of a dead token, get empty.
    ///
    /// @param next of the same bucket
    Optional<Session> rotate(TokenHash old, TokenHash next);

    /// Ends one session. Whether it was live; a second time it is not, nor if `owner` is given and does not own it.
    boolean revoke(SessionId id, Optional<Principal> owner);

    /// Ends all sessions the principal has at this moment but the one to `keep`, in one step. How many were live.
    int revokeAll(Principal principal, Optional<SessionId> keep);

    /// Live sessions, of one principal or of everybody, by id descending in byte order: newest first, for ids sort
    /// by birth. A page shows each session of its range that lived throughout once.
    Page<Session> list(Optional<Principal> principal, PageRequest page);

    /// How many sessions are live.
    long live();
}
