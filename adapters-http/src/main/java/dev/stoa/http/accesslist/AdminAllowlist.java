package dev.stoa.http.accesslist;

/// Whether operators' routes are open only to addresses that a rule allows.
public record AdminAllowlist(boolean isOn) {}
