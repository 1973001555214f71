package dev.stoa.web.store.customer;

import dev.stoa.domain.session.Session;
import dev.stoa.web.Format;
import dev.stoa.web.Frame;
import dev.stoa.web.Link;
import java.util.List;
import java.util.Optional;

/// One's own account.
///
/// @param contacts by which one signs in
/// @param sessions on all devices, newest first
/// @param viewed what this session remembers of products looked at
/// @param searches what this session remembers of words searched for
/// @param category where one was last
/// @param makers whom one follows
public record AccountPage(
        Frame frame,
        String name,
        List<String> contacts,
        List<Row> sessions,
        List<Link> viewed,
        List<Link> searches,
        Optional<Link> category,
        List<Link> makers) {

    /// @param isThis whether it is the one that looks
    public record Row(String id, String device, String created, String seen, String seenAt, boolean isThis) {
        static Row of(Session session, Session current) {
            return new Row(
                    session.id().value(),
                    Devices.name(session.device()),
                    Format.moment(session.createdAt()),
                    Format.moment(session.lastSeenAt()),
                    session.lastSeenAt().toString(),
                    session.id().equals(current.id()));
        }
    }
}
