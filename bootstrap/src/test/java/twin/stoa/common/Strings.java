package twin.stoa.common;

/// A class without a layer, in a package that does not declare its nulls.
public final class Strings {}
