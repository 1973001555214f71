package dev.stoa.web;

/// What every document needs, whatever it shows.
///
/// @param path of the page itself with its query, to come back to
/// @param csrf what forms show in the field `csrf`; empty while nobody is signed in, when nothing needs it
public record Head(String title, String path, Theme theme, String csrf, Assets assets) {

    public String asset(String name) {
        return assets.url(name);
    }
}
