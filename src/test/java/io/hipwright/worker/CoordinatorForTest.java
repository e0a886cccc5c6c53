package io.hipwright.worker;

import io.hipwright.process.Installation;

/** A coordinator that starts a worker, tells its process number, and waits to be killed. */
final class CoordinatorForTest {
    private CoordinatorForTest() {}

    public static void main(String[] arguments) throws InterruptedException {
        Installation installation = Installation.find();
        WorkerPool pool = Workers.pool(installation, WorkerSettings.forProcessor(installation, 64), 0);
        System.out.println(((WorkerProcess) pool.fresh()).processNumber());
        Thread.sleep(Long.MAX_VALUE);
    }
}
