package dev.stoa.http.docs;

/// Whether this shop shows its API's description.
public record ApiDocs(boolean open) {}
