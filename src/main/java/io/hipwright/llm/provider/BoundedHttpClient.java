package io.hipwright.llm.provider;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.hipwright.llm.ChatFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The HTTP client that LangChain4j's dialects speak through. An exchange ends at a limit of time, whatever the other side does, and at
 * a limit of bytes; every failure is a {@link ProviderException}.
 */
final class BoundedHttpClient implements HttpClient {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(30);

    private final java.net.http.HttpClient client;
    private final double limitSeconds;
    private final int limitBytes;
    private final AtomicBoolean everReached = new AtomicBoolean();

    BoundedHttpClient(double limitSeconds, int limitBytes) {
        // HTTP/2 would put all requests on one connection, and servers bound the requests of one. Redirects would carry
        // the key along.
        this.client = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_LIMIT)
                .build();
        this.limitSeconds = limitSeconds;
        this.limitBytes = limitBytes;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<byte[]> response = exchange(request);
        ResponseCheck.check(response);
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(response.body())
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are not streamed");
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        AtomicBoolean begun = new AtomicBoolean();
        CompletableFuture<HttpResponse<byte[]>> response = client.sendAsync(converted(request), head -> {
            begun.set(true);
            everReached.set(true);
            return new BoundedBody(limitBytes);
        });
        try {
            return response.get((long) (limitSeconds * 1e9), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            String what = begun.get() ? "the answer did not end" : "there was no answer";
            throw ProviderException.passing(
                    ChatFailure.TIMED_OUT, what + " within " + limitSeconds + " s (timeoutSeconds)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProviderException.lasting(ChatFailure.INTERRUPTED, "interrupted");
        } catch (ExecutionException | CancellationException e) {
            throw broken(request.url(), e.getCause(), begun.get());
        } finally {
            response.cancel(true);
        }
    }

    private static java.net.http.HttpRequest converted(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.method().name(), BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    private ProviderException broken(String url, @org.jspecify.annotations.Nullable Throwable cause, boolean begun) {
        if (cause instanceof BoundedBody.TooLargeException) {
            return ProviderException.lasting(
                    ChatFailure.TOO_LARGE, "the answer is larger than " + limitBytes + " bytes and was ended");
        }
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return everReached.get()
                    ? ProviderException.passing(ChatFailure.UNREACHABLE, "cannot connect to " + url)
                    : ProviderException.lasting(ChatFailure.NO_SERVER, "cannot connect to " + url);
        }
        if (!(cause instanceof IOException)) {
            return ProviderException.lasting(ChatFailure.BAD_REQUEST, "the request to " + url + " cannot be sent");
        }
        return begun
                ? ProviderException.passing(ChatFailure.BAD_RESPONSE, "the connection broke within the answer")
                : ProviderException.passing(ChatFailure.UNREACHABLE, "the connection to " + url + " broke");
    }
}
