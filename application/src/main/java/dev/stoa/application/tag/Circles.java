package dev.stoa.application.tag;

import dev.stoa.application.customer.Traces;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.tag.Combination.AllOf;
import dev.stoa.domain.tag.Count;
import dev.stoa.domain.tag.Member;
import dev.stoa.domain.tag.TagName;
import dev.stoa.domain.tag.TagSpace;
import dev.stoa.domain.tag.Tags;
import java.util.List;
import java.util.stream.Stream;

/// Which merchants customers follow and what they are interested in: tags of one space, so that they can be
/// combined. A customer has up to [Tags#BATCH] of both together.
public final class Circles implements Traces {

    public static final TagSpace CUSTOMERS = new TagSpace("customers");

    private static final String MERCHANT = "merchant:";
    private static final String INTEREST = "interest:";

    private final Tags tags;

    public Circles(Tags tags) {
        this.tags = tags;
    }

    /// Whether this is new.
    public boolean follow(CustomerId who, Slug merchant) {
        return tags.add(CUSTOMERS, member(who), List.of(tag(merchant))) == 1;
    }

    /// Whether there is an end to anything.
    public boolean unfollow(CustomerId who, Slug merchant) {
        return tags.remove(CUSTOMERS, member(who), List.of(tag(merchant))) == 1;
    }

    public boolean follows(CustomerId who, Slug merchant) {
        return tags.has(CUSTOMERS, tag(merchant), member(who));
    }

    /// The merchants a customer follows, in byte order.
    public List<Slug> followed(CustomerId who) {
        return named(who, MERCHANT).map(Slug::new).toList();
    }

    public long followers(Slug merchant) {
        TagName tag = tag(merchant);
        return tags.counts(CUSTOMERS, List.of(tag)).getOrDefault(tag, 0L);
    }

    /// Whether this is new.
    public boolean care(CustomerId who, Interest interest) {
        return tags.add(CUSTOMERS, member(who), List.of(tag(interest))) == 1;
    }

    /// Whether there is an end to anything.
    public boolean careNoMore(CustomerId who, Interest interest) {
        return tags.remove(CUSTOMERS, member(who), List.of(tag(interest))) == 1;
    }

    /// What a customer is interested in, in byte order.
    public List<Interest> interests(CustomerId who) {
        return named(who, INTEREST).map(Interest::new).toList();
    }

    /// How many followers of a merchant share an interest.
    public Count sharing(Slug merchant, Interest interest) {
        return tags.count(CUSTOMERS, new AllOf(List.of(tag(merchant), tag(interest))));
    }

    @Override
    public void forget(CustomerId customer) {
        List<TagName> borne = tags.of(CUSTOMERS, member(customer));
        if (!borne.isEmpty()) {
            tags.remove(CUSTOMERS, member(customer), borne);
        }
    }

    private Stream<String> named(CustomerId who, String kind) {
        return tags.of(CUSTOMERS, member(who)).stream()
                .map(TagName::value)
                .filter(tag -> tag.startsWith(kind))
                .map(tag -> tag.substring(kind.length()));
    }

    private static Member member(CustomerId who) {
        return new Member(who.value());
    }

    private static TagName tag(Slug merchant) {
        return new TagName(MERCHANT + merchant);
    }

    private static TagName tag(Interest interest) {
        return new TagName(INTEREST + interest);
    }
}
