package dev.stoa.web.store.customer;

import dev.stoa.web.Frame;

/// Whether somebody is sure to leave for good.
public record ErasePage(Frame frame, String fault) {}
