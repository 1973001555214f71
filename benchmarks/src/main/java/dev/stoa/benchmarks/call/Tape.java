package dev.stoa.benchmarks.call;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Connections that note the statements prepared on them and the values given to those. For one thread.
final class Tape {

    private final List<Said> said = new ArrayList<>();
    private final IdentityHashMap<Array, SqlArray> arrays = new IdentityHashMap<>();

    /// An array to be made anew on each connection.
    record SqlArray(String type, List<Object> elements) {}

    /// One value given to a statement.
    ///
    /// @param setter of [PreparedStatement]
    record Given(Method setter, List<Object> arguments) {}

    /// One statement with all it was given.
    record Said(String sql, List<Given> given) {}

    /// Like the given source, but noting.
    DataSource noting(DataSource real) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object answer = call(method, real, arguments);
            return answer instanceof Connection connection ? noting(connection) : answer;
        });
    }

    /// What was said since the last time.
    List<Said> take() {
        List<Said> taken = List.copyOf(said);
        said.clear();
        return taken;
    }

    private Connection noting(Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            Object answer = call(method, real, arguments);
            if (answer instanceof Array array && arguments != null) {
                arrays.put(array, new SqlArray((String) arguments[0], List.of((Object[]) arguments[1])));
            }
            return answer instanceof PreparedStatement statement && arguments != null
                    ? noting(statement, (String) arguments[0])
                    : answer;
        });
    }

    private PreparedStatement noting(PreparedStatement real, String sql) {
        List<Given> given = new ArrayList<>();
        said.add(new Said(sql, given));
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
                given.add(new Given(method, kept(arguments)));
            }
            return call(method, real, arguments);
        });
    }

    private List<Object> kept(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(each -> each instanceof Array array ? Objects.requireNonNull(arrays.get(array)) : each)
                .toList();
    }

    private interface Answer {
        @Nullable
        Object to(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        InvocationHandler handler = (self, method, arguments) -> answer.to(method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Method method, Object target, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
