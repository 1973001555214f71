package dev.stoa.application.session;

/// What somebody may do in the console.
public enum ConsoleRole {
    /// Sees everything and changes nothing.
    READER,
    /// Changes things, too.
    OPERATOR
}
