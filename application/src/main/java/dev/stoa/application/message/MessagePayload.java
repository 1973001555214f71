package dev.stoa.application.message;

import dev.stoa.application.cache.Codec;
import dev.stoa.application.queue.PermanentFailureException;
import dev.stoa.application.secret.Sealing;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.message.Message;
import dev.stoa.domain.queue.JobId;
import java.util.Base64;

/// Messages as the payloads of jobs: sealed, for they hold passcodes, and addresses and numbers of people.
public final class MessagePayload {

    private static final String HEAD = "{\"sealed\":\"";
    private static final String TAIL = "\"}";

    private final Sealing sealing;
    private final Codec<Message> codec = Codec.of(Message.class);

    public MessagePayload(Sealing sealing) {
        this.sealing = sealing;
    }

    String of(JobId job, Message message) {
        String bytes = Base64.getEncoder().encodeToString(codec.encode(message));
        return HEAD + sealing.seal(place(job), bytes) + TAIL;
    }

    /// @throws PermanentFailureException if it is not a payload of this job, or its pepper is not known any more
    Message open(JobId job, String payload) {
        try {
            String sealed = payload.substring(HEAD.length(), payload.length() - TAIL.length());
            return codec.decode(Base64.getDecoder().decode(sealing.open(place(job), sealed)));
        } catch (BackendException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new PermanentFailureException("unreadable payload", "the message cannot be opened", e);
        }
    }

    private static String place(JobId job) {
        return "message:" + job;
    }
}
