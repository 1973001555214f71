package dev.stoa.domain.message;

import java.time.Instant;

/// A message and when it was handed over.
public record SentMessage(Message message, Instant sentAt) {}
