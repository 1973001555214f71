package twin.stoa.domain.util;

/// A class filed under `util`.
public final class Texts {}
