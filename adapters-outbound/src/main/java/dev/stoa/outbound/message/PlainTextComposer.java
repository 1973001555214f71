package dev.stoa.outbound.message;

import io.micronaut.email.BodyType;
import io.micronaut.email.Email;
import io.micronaut.email.javamail.composer.DefaultMessageComposer;
import io.micronaut.email.javamail.composer.MessageComposer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.InstantSource;
import java.util.Date;

/// Mail that is its text and nothing else: the usual composer makes a multipart of one part of it.
///
/// @param clock says when mail was sent
record PlainTextComposer(InstantSource clock) implements MessageComposer {

    private static final MessageComposer USUAL = new DefaultMessageComposer();

    @Override
    public Message compose(Email email, Session session) throws MessagingException {
        Message mail = USUAL.compose(email, session);
        String text = email.getBody().get(BodyType.TEXT).orElse("");
        mail.setContent(text, DefaultMessageComposer.TYPE_TEXT_PLAIN_CHARSET_UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }
}
