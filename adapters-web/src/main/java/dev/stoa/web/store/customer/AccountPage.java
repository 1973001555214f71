package dev.stoa.web.store.customer;

import dev.stoa.domain.Page;
import dev.stoa.domain.customer.Profile;
import dev.stoa.domain.session.Session;
import dev.stoa.web.Devices;
import dev.stoa.web.Format;
import dev.stoa.web.Frame;
import dev.stoa.web.Link;
import java.util.List;
import java.util.Optional;

/// One's own account.
///
/// @param contacts by which one signs in
/// @param sessions on all devices, the newest of them
/// @param viewed what this session remembers of products looked at
/// @param searches what this session remembers of words searched for
/// @param category where one was last
/// @param credit what the shop owes one, by currency
/// @param makers whom one follows; empty if that cannot be known now
public record AccountPage(
        Frame frame,
        String name,
        List<String> contacts,
        List<AddressRow> addresses,
        List<String> credit,
        Page<Row> sessions,
        List<Link> viewed,
        List<Link> searches,
        Optional<Link> category,
        Optional<List<Link>> makers) {

    public boolean hasRoomForAddresses() {
        return addresses.size() < Profile.MAX_ADDRESSES;
    }

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
