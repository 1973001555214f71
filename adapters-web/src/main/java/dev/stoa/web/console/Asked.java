package dev.stoa.web.console;

import dev.stoa.http.audit.Audit;
import dev.stoa.web.Form;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the audit holds of a form: what was asked for with it, of URLs only the host, and of work in batches how
/// much was done.
final class Asked {

    private static final Set<String> LEFT_OUT = Set.of("csrf", "back", "key");

    private Asked() {}

    /// The form of an operator, which is in the audit from here on.
    static Form form(Map<String, String> fields, Audit audit) {
        audit.after(Map.of("asked", asked(fields)));
        return new Form(fields);
    }

    /// As far as it was done by now.
    static void done(long soFar, Form form, Audit audit) {
        audit.after(new TreeMap<>(Map.of("asked", asked(form.fields()), "done", soFar)));
    }

    private static SortedMap<String, String> asked(Map<String, String> fields) {
        SortedMap<String, String> asked = new TreeMap<>(fields);
        asked.keySet().removeAll(LEFT_OUT);
        asked.values().removeIf(String::isEmpty);
        asked.computeIfPresent("url", (field, url) -> Audit.masked(url));
        return asked;
    }
}
