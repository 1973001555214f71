package dev.stoa.application.otp;

import dev.stoa.application.message.Outgoing;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.message.Message;
import dev.stoa.domain.otp.ChallengeId;
import dev.stoa.domain.otp.Issue;
import dev.stoa.domain.otp.PasscodePolicy;
import dev.stoa.domain.otp.Passcodes;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.otp.Verification;
import java.util.Optional;

/// Proves that somebody can read what is sent to a phone or an address.
///
/// Whether the recipient is known to the shop plays no part, so nobody can find out here.
public final class Challenges {

    /// @param id names it for the client, if it was issued
    public record Challenge(ChallengeId id, Issue issue) {}

    private final Passcodes passcodes;
    private final PasscodePolicy policy;
    private final PasscodeMaker maker;
    private final Peppers peppers;
    private final Outgoing outgoing;

    public Challenges(
            Passcodes passcodes, PasscodePolicy policy, PasscodeMaker maker, Peppers peppers, Outgoing outgoing) {
        this.passcodes = passcodes;
        this.policy = policy;
        this.maker = maker;
        this.peppers = peppers;
        this.outgoing = outgoing;
    }

    /// How the recipient is counted and logged: a keyed hash that tells nobody's number.
    public String nameOf(Recipient recipient) {
        return peppers.key(recipient).mac();
    }

    /// Sends a passcode, if one may be sent now.
    ///
    /// @throws BackendException if nothing can be sent to recipients of this kind; then no passcode is made
    public Challenge issue(Recipient recipient, Purpose purpose) {
        if (!outgoing.reaches(recipient)) {
            throw new BackendException(
                    BackendException.Kind.UNAVAILABLE, "there is no gateway to recipients such as " + recipient);
        }
        var passcode = maker.make(recipient, purpose, policy.digits());
        Issue issue = passcodes.issue(passcode.hashed(), policy);
        if (issue instanceof Issue.Issued) {
            outgoing.sendNow(message(recipient, passcode.code()));
        }
        return new Challenge(passcode.hashed().challenge(), issue);
    }

    /// The recipient proven by the code, which is used up by this; empty for every failure alike.
    public Optional<Recipient> verify(String challenge, Purpose purpose, String code) {
        return ChallengeId.parse(challenge)
                .flatMap(id -> peppers.mac(id, code).map(mac -> passcodes.verify(id, purpose, mac, policy)))
                .flatMap(answer -> answer instanceof Verification.Accepted accepted
                        ? Optional.of(accepted.recipient())
                        : Optional.empty());
    }

    /// Kills the passcode, if there is one.
    public void cancel(String challenge) {
        ChallengeId.parse(challenge).ifPresent(passcodes::cancel);
    }

    private Message message(Recipient to, String code) {
        String text = "Your passcode is %s. It is good for %d minutes. Nobody from the shop will ever ask you for it."
                .formatted(code, policy.lifetime().toMinutes());
        return new Message(to, "passcode", "Your passcode", text, Optional.of(code));
    }
}
