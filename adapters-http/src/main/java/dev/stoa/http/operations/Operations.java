package dev.stoa.http.operations;

import java.util.List;

/// What the running shop knows of itself.
public interface Operations {

    /// Every port with its adapter, asked now.
    List<PortState> ports();

    /// All metrics in Prometheus' text format.
    String metrics();

    /// Whether anybody may read the metrics and the health of each port, or only operators.
    boolean areOpen();
}
