package io.hipwright.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/** Locks this JVM down and then does what a worker does: compile hot code, collect garbage, start threads. */
public final class LockdownCheck {
    public static void main(String[] arguments) throws Exception {
        System.load(arguments[0]);
        int failed = Lockdown.apply(0);
        if (failed != 0) {
            System.out.println("no seccomp here: errno " + failed);
            System.exit(77);
        }
        long sum = 0;
        for (int round = 0; round < 200; round++) {
            List<byte[]> garbage = new ArrayList<>();
            for (int i = 0; i < 100; i++) garbage.add(new byte[10_000]);
            for (int i = 0; i < 100_000; i++) sum += i ^ round;
        }
        System.gc();
        var pool = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) pool.submit(() -> {
            Thread.sleep(10);
            return "slept";
        });
        pool.shutdown();
        boolean started = false;
        try {
            new ProcessBuilder("true").start();
            started = true;
        } catch (java.io.IOException refused) {
            System.out.println("refused, as it should be: " + refused.getMessage());
        }
        System.out.println("sum " + sum);
        System.exit(started ? 1 : 0);
    }
}

final class Lockdown {
    static native int apply(int flags);
}
