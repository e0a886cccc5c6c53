package io.hipwright.optimize;

/** Asks a run to end: what is in flight is finished and saved, and nothing new is begun. Safe for use by several threads. */
public final class StopSignal {
    private volatile boolean requested;

    public void request() {
        requested = true;
    }

    public boolean isRequested() {
        return requested;
    }
}
