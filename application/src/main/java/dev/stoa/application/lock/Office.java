package dev.stoa.application.lock;

/// What a leader does and stops doing. Both are called on one thread, one after the other, in turns.
public interface Office {

    /// This process leads from now on. Returns soon: long work goes to threads of its own.
    ///
    /// @param fence larger than that of every leader before
    void elected(long fence);

    /// It does not lead any more. The work is to stop before this returns; if the office was given up rather than
    /// lost, nobody else is elected until then.
    void ended();
}
