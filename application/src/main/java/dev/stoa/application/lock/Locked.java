package dev.stoa.application.lock;

/// How work under a lock went. What the work threw is thrown on.
public sealed interface Locked<T> {

    /// It was done under the lock from beginning to end.
    record Done<T>(T value) implements Locked<T> {}

    /// It was done, but the lock was lost before it ended: somebody else may have worked at the same time.
    record Overtaken<T>(T value) implements Locked<T> {}

    /// It was not begun: somebody else had the lock until the wait was over.
    record Busy<T>() implements Locked<T> {}
}
