package dev.stoa.web;

import java.util.Map;
import java.util.stream.Stream;

/// Tells devices apart by what they call themselves.
public final class Devices {

    private static final Map<String, String> BROWSERS =
            Map.of("Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final String[] BROWSER_ORDER = {"Edg/", "OPR/", "Firefox/", "Chrome/", "Safari/"};
    private static final String[] SYSTEMS = {"Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux"};

    private Devices() {}

    /// Such as `Firefox on Windows`; what is no browser says its own first word.
    public static String name(String agent) {
        String browser = Stream.of(BROWSER_ORDER)
                .filter(agent::contains)
                .findFirst()
                .map(BROWSERS::get)
                .orElse("");
        String system = Stream.of(SYSTEMS).filter(agent::contains).findFirst().orElse("");
        if (browser.isEmpty()) {
            return agent.isBlank() ? "Unknown device" : agent.split("[ /]", 2)[0];
        }
        return system.isEmpty() ? browser : browser + " on " + system.replace("Mac OS X", "macOS");
    }
}
