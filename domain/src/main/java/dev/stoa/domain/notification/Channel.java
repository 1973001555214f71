package dev.stoa.domain.notification;

import dev.stoa.domain.Require;
import dev.stoa.domain.customer.CustomerId;

/// Where a notification goes: to one person, or to all who follow a topic.
public sealed interface Channel {

    /// The channel in one text, different from every other's.
    String key();

    /// Only this customer hears it.
    record Person(CustomerId customer) implements Channel {

        @Override
        public String key() {
            return "person:" + customer.value();
        }
    }

    /// Whoever may follow the topic hears it.
    record Topic(String name) implements Channel {

        public Topic {
            Require.key("topic", name);
        }

        @Override
        public String key() {
            return "topic:" + name;
        }
    }
}
