package io.hipwright.llm.provider;

import static io.hipwright.llm.provider.FakeProvider.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hipwright.llm.Answer;
import io.hipwright.llm.AnswerLimit;
import io.hipwright.llm.ChatException;
import io.hipwright.llm.ChatFailure;
import io.hipwright.llm.ChatModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong with providers, over a real connection. */
final class ProviderFailuresTest {
    private static final String QUICK = "{\"retries\": 3, \"backoffSeconds\": 0.01, \"timeoutSeconds\": 60}";
    private static final String ONE_TRY = "{\"retries\": 0, \"backoffSeconds\": 0.01, \"timeoutSeconds\": 60}";
    private static final String SHORT = "{\"retries\": 0, \"timeoutSeconds\": 1}";
    private static final FakeProvider.Reply GOOD = json(
            200,
            """
            {"model": "m-1", "choices": [{"finish_reason": "stop", "message": {"role": "assistant", "content": "Hello"}}]}""");

    @TempDir
    private Path folder;

    private Answer ask(FakeProvider provider, String limits) throws IOException {
        return provider.model(folder, "openai", limits).complete(FakeProvider.request("Say hello."));
    }

    private ChatException failure(FakeProvider provider, String limits) throws IOException {
        ChatModel model = provider.model(folder, "openai", limits);
        ChatException failure =
                catchThrowableOfType(ChatException.class, () -> model.complete(FakeProvider.request("Say hello.")));
        assertThat(failure).as("a failure").isNotNull();
        assertThat(failure.getMessage())
                .startsWith("fake:m-1: ")
                .doesNotContain("\n")
                .doesNotContain(FakeProvider.KEY);
        assertThat(failure.getCause()).isNull();
        return failure;
    }

    @Test
    void waitsAsLongAsItIsAskedTo() throws IOException {
        try (FakeProvider provider = new FakeProvider(json(429, "{}", "Retry-After", "1.5"), GOOD)) {
            assertThat(ask(provider, QUICK).text()).isEqualTo("Hello");
            assertThat(provider.asked.get(1).nanos() - provider.asked.get(0).nanos())
                    .isGreaterThan(1_400_000_000L);
        }
    }

    @Test
    void waitsUntilADate() throws IOException {
        FakeProvider.Reply later =
                exchange -> json(503, "busy", "Retry-After", inSeconds(3)).send(exchange);
        try (FakeProvider provider = new FakeProvider(later, GOOD)) {
            assertThat(ask(provider, QUICK).text()).isEqualTo("Hello");
            // the date has whole seconds
            assertThat(provider.asked.get(1).nanos() - provider.asked.get(0).nanos())
                    .isGreaterThan(1_000_000_000L);
        }
    }

    private static String inSeconds(int seconds) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(seconds));
    }

    @Test
    void doesNotWaitLongerThanItsPatience() throws IOException {
        try (FakeProvider provider = new FakeProvider(json(429, "{}", "Retry-After", "3600"))) {
            ChatException failure = failure(provider, "{\"patienceSeconds\": 5}");
            assertThat(failure.failure()).isEqualTo(ChatFailure.OVERLOADED);
            assertThat(failure).hasMessageContaining("3600 s");
            assertThat(provider.asked).hasSize(1);
        }
    }

    @Test
    void triesAgainAfterAFaultOfTheServer() throws IOException {
        try (FakeProvider provider = new FakeProvider(json(500, "oops"), json(529, "{}"), GOOD)) {
            assertThat(ask(provider, QUICK).text()).isEqualTo("Hello");
            assertThat(provider.asked).hasSize(3);
        }
    }

    @Test
    void givesUpAfterSoManyRetries() throws IOException {
        try (FakeProvider provider = new FakeProvider(json(500, "{\"error\": {\"message\": \"out of\\nspoons\"}}"))) {
            ChatException failure = failure(provider, QUICK);
            assertThat(failure.failure()).isEqualTo(ChatFailure.OVERLOADED);
            assertThat(failure).hasMessageContaining("status 500: out of spoons");
            assertThat(provider.asked).hasSize(4);
        }
    }

    @Test
    void endsAStalledConnection() throws IOException {
        try (FakeProvider provider = new FakeProvider(exchange -> Thread.sleep(600_000))) {
            assertThat(failure(provider, SHORT).failure()).isEqualTo(ChatFailure.TIMED_OUT);
        }
    }

    @Test
    void endsAnAnswerThatStallsInTheMiddle() throws IOException {
        try (FakeProvider provider = new FakeProvider(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"choices\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            Thread.sleep(600_000);
        })) {
            assertThat(failure(provider, SHORT).failure()).isEqualTo(ChatFailure.TIMED_OUT);
        }
    }

    @Test
    void endsAnAnswerThatNeverEnds() throws IOException {
        try (FakeProvider provider = new FakeProvider(exchange -> endless(exchange, 20))) {
            assertThat(failure(provider, SHORT).failure()).isEqualTo(ChatFailure.TIMED_OUT);
        }
    }

    @Test
    void endsAnAnswerThatIsTooLarge() throws IOException {
        try (FakeProvider provider = new FakeProvider(exchange -> endless(exchange, 0))) {
            ChatException failure = failure(provider, QUICK);
            assertThat(failure.failure()).isEqualTo(ChatFailure.TOO_LARGE);
            assertThat(failure).hasMessageContaining(Integer.toString(AnswerLimit.BYTES));
            assertThat(provider.asked).hasSize(1);
        }
    }

    private static void endless(com.sun.net.httpserver.HttpExchange exchange, int pauseMillis)
            throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        byte[] blanks = " ".repeat(pauseMillis == 0 ? 65_536 : 1).getBytes(StandardCharsets.UTF_8);
        while (true) {
            exchange.getResponseBody().write(blanks);
            exchange.getResponseBody().flush();
            Thread.sleep(pauseMillis);
        }
    }

    @Test
    void seesThatAnAnswerIsCutOff() throws IOException {
        FakeProvider.Reply cutConnection = exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"choices\": [{".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush(); // else the headers may not be on their way when the connection ends
        };
        FakeProvider.Reply cutText = json(200, "{\"choices\": [{\"message\": {\"content\": \"Hel");
        try (FakeProvider provider = new FakeProvider(cutConnection)) {
            assertThat(failure(provider, ONE_TRY).failure()).isEqualTo(ChatFailure.BAD_RESPONSE);
        }
        try (FakeProvider provider = new FakeProvider(cutText)) {
            assertThat(failure(provider, ONE_TRY).failure()).isEqualTo(ChatFailure.BAD_RESPONSE);
        }
        try (FakeProvider provider = new FakeProvider(cutConnection, cutText, GOOD)) {
            assertThat(ask(provider, QUICK).text()).isEqualTo("Hello");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            401 | {"error": {"message": "Incorrect API key provided: sk-test-0123456789abcdef."}} | AUTHENTICATION
            401 | {"error": {"message": "Incorrect API key provided: sk-test-****cdef."}}         | AUTHENTICATION
            403 | Forbidden                                                                       | AUTHENTICATION
            402 | {}                                                                              | OUT_OF_CREDIT
            429 | {"error": {"message": "quota", "code": "insufficient_quota"}}                   | OUT_OF_CREDIT
            404 | {"error": "model 'm-1' not found"}                                              | BAD_REQUEST
            400 | {"error": {"message": "unknown parameter"}}                                     | BAD_REQUEST
            302 | moved                                                                           | BAD_REQUEST
            400 | {"error": {"message": "maximum context length is 4096 tokens"}}                 | PROMPT_TOO_LONG
            413 | {}                                                                              | PROMPT_TOO_LONG
            """)
    void tellsFailuresApartAndTriesTheLastingOnesOnce(int status, String body, ChatFailure expected)
            throws IOException {
        try (FakeProvider provider = new FakeProvider(json(status, body))) {
            ChatException failure = failure(provider, QUICK);
            assertThat(failure.failure()).isEqualTo(expected);
            assertThat(failure.getMessage()).doesNotContain("sk-test").contains("status " + status);
            assertThat(provider.asked).hasSize(1);
        }
    }

    @Test
    void aPromptThatIsRefusedEndsNoRunOnceOthersWereAnswered() throws IOException {
        try (FakeProvider provider = new FakeProvider(GOOD, json(400, "{}"))) {
            ChatModel model = provider.model(folder, "openai", QUICK);
            model.complete(FakeProvider.request("Say hello."));
            ChatException failure = catchThrowableOfType(
                    ChatException.class, () -> model.complete(FakeProvider.request("Say something rude.")));
            assertThat(failure.failure()).isEqualTo(ChatFailure.REQUEST_REFUSED);
        }
    }

    @Test
    void seesAnErrorUnderAStatusOfSuccess() throws IOException {
        FakeProvider.Reply hidden = json(200, "{\"error\": {\"code\": 429, \"message\": \"slow down\"}}");
        try (FakeProvider provider = new FakeProvider(hidden, GOOD)) {
            assertThat(ask(provider, QUICK).text()).isEqualTo("Hello");
        }
        try (FakeProvider provider = new FakeProvider(hidden)) {
            ChatException failure = failure(provider, ONE_TRY);
            assertThat(failure.failure()).isEqualTo(ChatFailure.OVERLOADED);
            assertThat(failure).hasMessageContaining("slow down");
        }
    }

    @Test
    void aServerThatWasNeverThereIsNotTriedAgain() throws IOException {
        ChatModel model;
        try (FakeProvider provider = new FakeProvider(GOOD)) {
            model = provider.model(folder, "openai", "{\"retries\": 100, \"backoffSeconds\": 60}");
        }
        ChatException failure =
                catchThrowableOfType(ChatException.class, () -> model.complete(FakeProvider.request("Say hello.")));
        assertThat(failure.failure()).isEqualTo(ChatFailure.NO_SERVER);
        assertThat(failure).hasMessageContaining("http://127.0.0.1:").hasMessageContaining("baseUrl");
    }

    @Test
    void aServerThatWentAwayIsTriedAgain() throws IOException {
        ChatModel model;
        try (FakeProvider provider = new FakeProvider(GOOD)) {
            model = provider.model(folder, "openai", QUICK);
            model.complete(FakeProvider.request("Say hello."));
        }
        ChatException failure =
                catchThrowableOfType(ChatException.class, () -> model.complete(FakeProvider.request("Say hello.")));
        assertThat(failure.failure()).isEqualTo(ChatFailure.UNREACHABLE);
    }

    @Test
    void aKeyThatAProviderEchoesReachesNoAnswer() throws IOException {
        try (FakeProvider provider = new FakeProvider(json(
                200,
                "{\"choices\": [{\"message\": {\"role\": \"assistant\", \"content\": \"your key is " + FakeProvider.KEY
                        + "\"}}]}"))) {
            assertThat(ask(provider, ONE_TRY).text()).isEqualTo("your key is ***");
        }
    }

    @Test
    void anInterruptedRequestEndsAtOnce() throws Exception {
        try (FakeProvider provider = new FakeProvider(json(429, "{}", "Retry-After", "600"))) {
            ChatModel model = provider.model(folder, "openai", QUICK);
            Thread[] asking = new Thread[1];
            ChatException[] failure = new ChatException[1];
            asking[0] = new Thread(() -> failure[0] = catchThrowableOfType(
                    ChatException.class, () -> model.complete(FakeProvider.request("Say hello."))));
            asking[0].start();
            while (provider.asked.isEmpty()) {
                Thread.sleep(10);
            }
            asking[0].interrupt();
            asking[0].join(300_000);
            assertThat(asking[0].isAlive()).isFalse();
            assertThat(failure[0].failure()).isEqualTo(ChatFailure.INTERRUPTED);
        }
    }
}
