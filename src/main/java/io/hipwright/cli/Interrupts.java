package io.hipwright.cli;

import io.hipwright.optimize.StopSignal;
import java.io.PrintWriter;
import sun.misc.Signal;

/** Ctrl-C and SIGTERM while a run works: the first finishes what is in flight and saves it, the second ends at once. */
final class Interrupts {
    private Interrupts() {}

    static void stopOn(StopSignal stop, PrintWriter err) {
        for (String name : new String[] {"INT", "TERM"}) {
            Signal.handle(new Signal(name), signal -> {
                if (stop.isRequested()) {
                    System.exit(ExitCode.INTERRUPTED);
                }
                stop.request();
                err.println(
                        "finishing what is in flight; once more ends at once, and nothing that was finished is lost");
            });
        }
    }
}
