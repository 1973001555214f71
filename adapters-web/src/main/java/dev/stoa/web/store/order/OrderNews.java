package dev.stoa.web.store.order;

import java.util.Arrays;
import java.util.Locale;

/// What the page of an order tells first.
///
/// Its word stands in the page's address.
public enum OrderNews {
    NONE("", ""),
    PLACED("Thank you. Your order is in.", ""),
    BEFORE("This cart was ordered before.", "It may have been in another tab. Nothing was ordered twice."),
    TOO_LATE("This order cannot be cancelled any more.", "Here is how it stands now.");

    private final String heading;
    private final String text;

    OrderNews(String heading, String text) {
        this.heading = heading;
        this.text = text;
    }

    /// [#NONE] if there is no such word.
    static OrderNews of(String word) {
        return Arrays.stream(values())
                .filter(news -> news.word().equals(word))
                .findFirst()
                .orElse(NONE);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String heading() {
        return heading;
    }

    /// Possibly empty.
    public String text() {
        return text;
    }
}
