package dev.stoa.domain.tag;

import dev.stoa.domain.Require;
import java.util.List;

/// A set made of the members of several tags of one space.
public sealed interface Combination {

    /// The most tags in one combination.
    int MAX = 10;

    List<TagName> tags();

    /// The members that all the tags have.
    record AllOf(List<TagName> tags) implements Combination {

        public AllOf {
            tags = checked(tags);
        }
    }

    /// The members that any of the tags has.
    record AnyOf(List<TagName> tags) implements Combination {

        public AnyOf {
            tags = checked(tags);
        }
    }

    /// The members of the first tag that none of the others has.
    record FirstOnly(List<TagName> tags) implements Combination {

        public FirstOnly {
            tags = checked(tags);
        }
    }

    private static List<TagName> checked(List<TagName> tags) {
        Require.range("tags count", tags.size(), 1, MAX);
        return List.copyOf(tags);
    }
}
