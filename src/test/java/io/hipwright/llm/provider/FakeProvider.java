package io.hipwright.llm.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hipwright.llm.ChatModel;
import io.hipwright.llm.ChatRequest;
import io.hipwright.llm.Prompt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A real HTTP server on loopback that answers with what a test lines up; the last reply is given again and again. */
final class FakeProvider implements AutoCloseable {
    static final String KEY = "sk-test-0123456789abcdef";
    static final String KEY_VARIABLE = "FAKE_API_KEY";

    /** What was asked. */
    record Asked(String path, String authorization, String apiKey, String body, long nanos) {}

    /** Answers one request. */
    interface Reply {
        void send(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    final List<Asked> asked = new CopyOnWriteArrayList<>();

    FakeProvider(Reply... lineUp) throws IOException {
        replies.addAll(List.of(lineUp));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new Asked(
                    exchange.getRequestURI().getPath(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("x-api-key")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    System.nanoTime()));
            Reply reply = replies.size() > 1 ? replies.poll() : replies.peek();
            reply.send(exchange);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    static Reply json(int status, String body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A model of this provider. */
    ChatModel model(Path folder, String kind, String limits) throws IOException {
        return model(folder, kind, limits, "{\"prices\": {\"input\": 2.0, \"output\": 10.0}}");
    }

    ChatModel model(Path folder, String kind, String limits, String settings) throws IOException {
        Path config = folder.resolve("config.json");
        Files.writeString(
                config,
                """
                {"providers": {"fake": {"kind": "%s", "baseUrl": "%s/v1", "keyEnvironment": "%s",
                  "limits": %s, "models": {"m-1": %s}}}}
                """
                        .formatted(kind, url(), KEY_VARIABLE, limits, settings));
        return new Models(config, FakeProvider::environment).open("fake:m-1");
    }

    static Optional<String> environment(String name) {
        return name.equals(KEY_VARIABLE) ? Optional.of(KEY) : Optional.ofNullable(System.getenv(name));
    }

    static ChatRequest request(String user) {
        return new ChatRequest("0", "some_task", Path.of("."), 1, new Prompt("You are terse.", user));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
