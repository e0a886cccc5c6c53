package io.hipwright.llm.provider;

import io.hipwright.llm.ChatFailure;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a response's status means. */
final class ResponseCheck {
    private static final Pattern NO_CREDIT =
            Pattern.compile("insufficient_quota|insufficient credit|credit balance|billing");
    private static final Pattern TOO_LONG = Pattern.compile(
            "context_length|context length|context window|context size|prompt is too long|input is too long|too many tokens");

    private ResponseCheck() {}

    /** @throws ProviderException when it is no success */
    static void check(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            ErrorBody.inSuccess(response.body()).ifPresent(error -> {
                throw failure(error.status(), error);
            });
            return;
        }
        throw failure(status, ErrorBody.of(response.body()))
                .after(response.headers()
                        .firstValue("Retry-After")
                        .flatMap(header -> RetryAfter.parse(header, Instant.now())));
    }

    private static ProviderException failure(int status, ErrorBody body) {
        String text = body.raw().toLowerCase(Locale.ROOT);
        String message = "status " + status + body.shown();
        if (status == 401 || status == 403) {
            return ProviderException.lasting(ChatFailure.AUTHENTICATION, "the key is refused (" + message + ")");
        }
        if (status == 402 || (status == 429 && NO_CREDIT.matcher(text).find())) {
            return ProviderException.lasting(ChatFailure.OUT_OF_CREDIT, "no credit is left (" + message + ")");
        }
        if (status == 408 || status == 409 || status == 425 || status == 429 || status >= 500) {
            return ProviderException.passing(ChatFailure.OVERLOADED, message);
        }
        if (status == 413 || (status == 400 && TOO_LONG.matcher(text).find())) {
            return ProviderException.lasting(ChatFailure.PROMPT_TOO_LONG, "the prompt is too long (" + message + ")");
        }
        if (status < 200 || status == 0) {
            return ProviderException.passing(ChatFailure.BAD_RESPONSE, "an error in place of an answer" + body.shown());
        }
        boolean content = status == 400 || status == 422;
        return ProviderException.lasting(
                content ? ChatFailure.REQUEST_REFUSED : ChatFailure.BAD_REQUEST, "refused (" + message + ")");
    }
}
