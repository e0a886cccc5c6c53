package io.hipwright.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.llm.Answer;
import io.hipwright.llm.ChatModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hundreds of threads ask one model. */
final class ManyInFlightTest {
    private static final int MANY = 300;

    @TempDir
    private Path folder;

    @Test
    void hundredsOfRequestsAreInFlightAtOnce() throws Exception {
        CountDownLatch allThere = new CountDownLatch(MANY);
        FakeProvider.Reply together = exchange -> {
            allThere.countDown();
            allThere.await();
            FakeProvider.json(200, "{\"choices\": [{\"message\": {\"role\": \"assistant\", \"content\": \"Hi\"}}]}")
                    .send(exchange);
        };
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try (FakeProvider provider = new FakeProvider(together)) {
            ChatModel model =
                    provider.model(folder, "openai", "{\"inFlight\": 300, \"timeoutSeconds\": 300, \"retries\": 0}");
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                answers.add(threads.submit(() -> model.complete(FakeProvider.request("Say hi."))));
            }
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().text()).isEqualTo("Hi");
            }
        }
        threads.shutdown();
    }
}
