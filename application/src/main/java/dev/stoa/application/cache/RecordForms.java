package dev.stoa.application.cache;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The forms of records, part by part, and of sealed types, by the place of the case among its siblings.
final class RecordForms {

    private record Part(Form form, MethodHandle get) {}

    private RecordForms() {}

    static Form of(Class<?> type, Function<Type, Form> formOf) {
        RecordComponent[] components = type.getRecordComponents();
        List<Part> parts = Arrays.stream(components)
                .map(each -> new Part(formOf.apply(each.getGenericType()), getter(each)))
                .toList();
        MethodHandle make = constructor(type, components);
        String name = parts.stream()
                .map(part -> part.form().name())
                .collect(Collectors.joining(",", type.getName() + "(", ")"));
        return new Form(
                name,
                (out, value) -> {
                    for (Part part : parts) {
                        part.form().write(out, call(part.get(), value));
                    }
                },
                in -> call(make, (Object) read(parts, in)));
    }

    static Form sealed(Class<?> type, Function<Class<?>, Form> formOf) {
        List<Class<?>> cases = List.of(type.getPermittedSubclasses());
        List<Form> forms = cases.stream().map(formOf).toList();
        return new Form(
                forms.stream().map(Form::name).collect(Collectors.joining("|", type.getName() + "(", ")")),
                (out, value) -> {
                    int which = cases.indexOf(value.getClass());
                    out.writeInt(which);
                    forms.get(which).write(out, value);
                },
                in -> forms.get(in.readInt()).read(in));
    }

    private static Object[] read(List<Part> parts, DataInputStream in) throws IOException {
        Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).form().read(in);
        }
        return values;
    }

    private static MethodHandle getter(RecordComponent component) {
        try {
            return MethodHandles.publicLookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("only public records can be cached: " + component, e);
        }
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup()
                    .unreflectConstructor(type.getDeclaredConstructor(types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("only public records can be cached: " + type.getName(), e);
        }
    }

    private static Object call(MethodHandle handle, Object argument) {
        try {
            return handle.invokeExact(argument);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
