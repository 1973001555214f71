package dev.stoa.domain.notification;

import dev.stoa.domain.Require;
import dev.stoa.domain.customer.CustomerId;

/// Where a notification goes: to one person, or to all who follow a topic.
public sealed interface Channel {

    /// Only this customer hears it.
    record Person(CustomerId customer) implements Channel {}

    /// Whoever may follow the topic hears it.
    record Topic(String name) implements Channel {

        public Topic {
            Require.key("topic", name);
        }
    }
}
