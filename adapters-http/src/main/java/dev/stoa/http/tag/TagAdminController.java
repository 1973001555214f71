package dev.stoa.http.tag;

import dev.stoa.application.tag.Circles;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.tag.Combination;
import dev.stoa.domain.tag.Count;
import dev.stoa.domain.tag.Member;
import dev.stoa.domain.tag.TagName;
import dev.stoa.domain.tag.TagSpace;
import dev.stoa.domain.tag.Tags;
import dev.stoa.http.Access;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Tags of any kind, for operators: a space is a word such as `collections`, its tags and members are any texts.
/// What the shop keeps in `customers` can be looked at but not changed here.
@Tag(name = "Tags")
@Controller("/api/v1/admin/tags/{space}")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TagAdminController {

    /// @param data in byte order
    @Serdeable
    record TagsOf(List<String> data) {}

    /// @param counts by tag; tags without members are left out
    @Serdeable
    record Counts(Map<String, Long> counts) {}

    /// @param atLeast whether there may be more, because very many would have to be looked at
    @Serdeable
    record Counted(long members, boolean atLeast) {}

    private final Tags tags;

    TagAdminController(Tags tags) {
        this.tags = tags;
    }

    @Get("/{tag}/members")
    HttpResponse<PageAnswer<String>> members(String space, String tag, Paging paging) {
        return paging.answer(tags.members(new TagSpace(space), new TagName(tag), paging.request()), Member::value);
    }

    @Put("/{tag}/members/{member}")
    @Status(HttpStatus.NO_CONTENT)
    void add(String space, String tag, String member) {
        TagSpace own = changeable(space);
        TagName name = new TagName(tag);
        Member bearer = new Member(member);
        TooMany.orElse(() -> tags.add(own, bearer, List.of(name)));
    }

    @Delete("/{tag}/members/{member}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(String space, String tag, String member) {
        tags.remove(changeable(space), new Member(member), List.of(new TagName(tag)));
    }

    @Get("/of/{member}")
    TagsOf of(String space, String member) {
        return new TagsOf(tags.of(new TagSpace(space), new Member(member)).stream()
                .map(TagName::value)
                .toList());
    }

    /// How many members each of these tags has.
    ///
    /// @param tags up to 1,000, separated by commas
    @Get("/counts{?tags}")
    Counts counts(String space, @QueryValue String tags) {
        Map<String, Long> counts = new TreeMap<>();
        this.tags.counts(new TagSpace(space), names(tags)).forEach((tag, count) -> counts.put(tag.value(), count));
        return new Counts(counts);
    }

    /// The members that have all of up to ten tags, any of them, or the first but none of the others. A page can be
    /// short, even empty, and yet have a next one.
    @Get("/members{?all,any,first}")
    HttpResponse<PageAnswer<String>> combined(
            String space,
            @QueryValue Optional<String> all,
            @QueryValue Optional<String> any,
            @QueryValue Optional<String> first,
            Paging paging) {
        Combination combination = combination(all, any, first);
        return paging.answer(tags.members(new TagSpace(space), combination, paging.request()), Member::value);
    }

    /// How many those are.
    @Get("/count{?all,any,first}")
    Counted count(
            String space,
            @QueryValue Optional<String> all,
            @QueryValue Optional<String> any,
            @QueryValue Optional<String> first) {
        Count count = tags.count(new TagSpace(space), combination(all, any, first));
        return new Counted(count.members(), count.atLeast());
    }

    private static Combination combination(Optional<String> all, Optional<String> any, Optional<String> first) {
        List<Combination> asked = Stream.of(
                        combination(all, Combination.AllOf::new),
                        combination(any, Combination.AnyOf::new),
                        combination(first, Combination.FirstOnly::new))
                .flatMap(Optional::stream)
                .toList();
        if (asked.size() != 1) {
            throw new InvalidInputException("all", "format", "give one of all, any and first");
        }
        return asked.getFirst();
    }

    private static Optional<Combination> combination(
            Optional<String> names, Function<List<TagName>, Combination> kind) {
        return names.map(TagAdminController::names).map(kind);
    }

    private static List<TagName> names(String names) {
        return Stream.of(names.split(",", -1)).map(TagName::new).toList();
    }

    private static TagSpace changeable(String space) {
        TagSpace named = new TagSpace(space);
        if (named.equals(Circles.CUSTOMERS)) {
            throw new ProblemException(ProblemCode.RULE_BROKEN, "Customers say themselves what they follow.");
        }
        return named;
    }
}
