package dev.stoa.http.order;

import dev.stoa.domain.order.OrderState;
import dev.stoa.http.problem.ProblemException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What operators do to orders, as the path names it.
enum Transition {
    PACK(OrderState.PACKED),
    SHIP(OrderState.SHIPPED),
    DELIVER(OrderState.DELIVERED),
    CANCEL(OrderState.CANCELLED),
    REFUND(OrderState.REFUNDED);

    private final OrderState to;

    Transition(OrderState to) {
        this.to = to;
    }

    OrderState to() {
        return to;
    }

    /// @throws ProblemException 404 for any other word
    static Transition named(String word) {
        return Stream.of(values())
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("transition", word, words(Stream.of(values()))));
    }

    /// Where an order is and what can be done to it there, in words.
    static String possibleFrom(OrderState state) {
        String now = "The order is %s. ".formatted(word(state));
        String possible = words(Stream.of(values()).filter(each -> state.next().contains(each.to)));
        return possible.isEmpty() ? now + "Nothing more can be done to it." : now + "Possible now: " + possible + ".";
    }

    /// What is said to a customer who is too late.
    static String whyNotCancelled(OrderState state) {
        String possible = Stream.of(OrderState.values())
                .filter(each -> each.next().contains(OrderState.CANCELLED))
                .map(Transition::word)
                .collect(Collectors.joining(", "));
        return "The order is %s; it can be cancelled while it is %s.".formatted(word(state), possible);
    }

    private static String words(Stream<Transition> transitions) {
        return transitions.map(each -> word(each)).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
