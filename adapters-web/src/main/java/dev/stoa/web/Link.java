package dev.stoa.web;

/// Somewhere to go.
///
/// @param current whether one is there already
public record Link(String path, String text, boolean current) {

    public static Link to(String path, String text) {
        return new Link(path, text, false);
    }
}
