package dev.stoa.application.session;

import dev.stoa.domain.otp.Purpose;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What the stores keep would let nobody in.
class SecretsTest {

    private final SignInFixture shop = new SignInFixture();

    /// Every text that can be reached from `root` through Stoa's own fields and the usual containers.
    private static Set<String> texts(Object root) throws IllegalAccessException {
        Set<String> texts = new HashSet<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> todo = new ArrayDeque<>();
        todo.add(root);
        while (!todo.isEmpty()) {
            Object next = todo.remove();
            if (next instanceof String text) {
                texts.add(text);
            } else if (seen.add(next)) {
                addParts(next, todo);
            }
        }
        return texts;
    }

    private static void addParts(Object whole, Deque<Object> parts) throws IllegalAccessException {
        switch (whole) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    parts.add(key);
                    parts.add(value);
                });
            case Iterable<?> items -> items.forEach(parts::add);
            case Optional<?> value -> value.ifPresent(parts::add);
            case Object[] items -> Arrays.stream(items).forEach(item -> add(item, parts));
            case AtomicReference<?> reference -> add(reference.get(), parts);
            default -> addFields(whole, parts);
        }
    }

    private static void addFields(Object whole, Deque<Object> parts) throws IllegalAccessException {
        if (!whole.getClass().getName().startsWith("dev.stoa.")) {
            return;
        }
        for (Field field : whole.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                add(field.get(whole), parts);
            }
        }
    }

    private static void add(@Nullable Object part, Deque<Object> parts) {
        if (part != null) {
            parts.add(part);
        }
    }

    @Test
    void noTokenAndNoCodeStandsInTheStores() throws IllegalAccessException {
        OpenedSession session = shop.signIn("ann@example.com");
        shop.ask("bob@example.com", Purpose.LOGIN);
        String secret =
                session.token().value().substring(session.token().value().indexOf('.') + 1);
        String code = shop.lastCode();
        assertThat(texts(shop.shop))
                .contains(session.token().hash().sha256(), "bob@example.com")
                .noneMatch(text -> text.contains(secret))
                .noneMatch(text -> text.equals(code));
    }

    @Test
    void nothingPrintsAToken() {
        OpenedSession session = shop.signIn("ann@example.com");
        String token = session.token().value();
        assertThat(session.toString()).doesNotContain(token);
        assertThat(shop.whoIs(session).toString()).doesNotContain(token);
        assertThat(shop.sent.toString()).doesNotContain(shop.lastCode());
    }
}
