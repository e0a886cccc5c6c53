package io.hipwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, with a provider that refuses its key and echoes it. */
final class WrongKeyTest {
    private static final String KEY = "sk-test-0123456789abcdef";

    @TempDir
    private Path folder;

    private record Ended(int exit, String out, String err) {}

    private Ended optimize(String url, String key) throws IOException, InterruptedException {
        Path config = Files.writeString(
                folder.resolve("config.json"),
                """
                {"providers": {"fake": {"kind": "openai", "baseUrl": "%s/v1", "keyEnvironment": "FAKE_API_KEY",
                  "models": {"m-1": {}}}}}"""
                        .formatted(url));
        List<String> line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.hipwright.cli.Main",
                "optimize",
                "kernels/row_softmax",
                "--run",
                folder.resolve("run").toString(),
                "--config",
                config.toString(),
                "--llm",
                "fake:m-1",
                "--stacktrace");
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("FAKE_API_KEY", key);
        int exit = builder.start().waitFor();
        return new Ended(exit, Files.readString(out), Files.readString(err));
    }

    @Test
    void isOneClearLineAndExitCode3AndTheKeyIsNowhere() throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String given = exchange.getRequestHeaders().getFirst("Authorization");
            byte[] body = ("{\"error\": {\"message\": \"Incorrect API key provided: " + given + "\"}}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            Ended ended = optimize("http://127.0.0.1:" + server.getAddress().getPort(), KEY);
            assertThat(ended.exit()).isEqualTo(3);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err().lines().filter(line -> line.startsWith("hipwright: ")))
                    .containsExactly("hipwright: fake:m-1: the key is refused (status 401: Incorrect API key provided:"
                            + " Bearer ***); check the key in FAKE_API_KEY");
            assertThat(ended.err()).doesNotContain(KEY);
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files.filter(Files::isRegularFile)).allSatisfy(file -> assertThat(
                                new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(KEY));
            }
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aMissingKeyIsSaidBeforeAnythingElse() throws IOException, InterruptedException {
        Ended ended = optimize("http://127.0.0.1:1", "");
        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.err()).startsWith("hipwright: fake: needs a key; set the environment variable FAKE_API_KEY\n");
        assertThat(folder.resolve("run")).doesNotExist();
    }
}
