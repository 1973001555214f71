package dev.stoa.http.operations;

import java.util.List;
import java.util.Optional;

/// What the running shop knows of itself.
public interface Operations {

    /// Every port with its adapter, asked now.
    List<PortState> ports();

    /// Why a port has no adapter of a family; empty if it has one.
    Optional<String> whyNot(String port, String adapter);

    /// All metrics in Prometheus' text format.
    String metrics();

    /// Whether anybody may read the metrics and the health of each port, or only operators.
    boolean areOpen();
}
