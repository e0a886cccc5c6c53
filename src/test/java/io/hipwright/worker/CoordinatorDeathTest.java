package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CoordinatorDeathTest {
    @Test
    void workersEndWithTheirCoordinator() throws Exception {
        Process coordinator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CoordinatorForTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = coordinator.inputReader()) {
            ProcessHandle worker =
                    ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            List<ProcessHandle> inside = worker.descendants().toList();
            assertThat(inside).isNotEmpty();
            coordinator.destroyForcibly();
            worker.onExit().get(2, TimeUnit.MINUTES);
            for (ProcessHandle process : inside) {
                process.onExit().get(2, TimeUnit.MINUTES);
            }
        } finally {
            coordinator.destroyForcibly();
        }
    }
}
