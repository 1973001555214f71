package twin.stoa.bootstrap;

/// What no other layer may know.
public final class Program {

    public void start() {}
}
