package dev.stoa.web.store.session;

import dev.stoa.web.Form;
import dev.stoa.web.Frame;

/// Which code came.
///
/// @param sentTo the recipient, with most of it left out
/// @param next where to go on after signing in
/// @param outbox where a developer reads the code; empty in production
/// @param fault why it was not taken, possibly empty
public record CodePage(Frame frame, String sentTo, String next, String outbox, String fault) {

    /// Where to ask for another code.
    public String again() {
        return "/sign-in?next=" + Form.encoded(next);
    }
}
