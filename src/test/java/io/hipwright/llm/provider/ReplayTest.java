package io.hipwright.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hipwright.llm.Answer;
import io.hipwright.llm.ChatException;
import io.hipwright.llm.ChatFailure;
import io.hipwright.llm.ChatModel;
import io.hipwright.llm.ChatRequest;
import io.hipwright.llm.Prompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplayTest {
    @TempDir
    private Path folder;

    private ChatModel model() {
        return new Models(folder.resolve("none.json"), name -> Optional.empty()).open("replay:" + folder);
    }

    private static ChatRequest request(String id, String task, int attempt) {
        return new ChatRequest(id, task, Path.of("."), attempt, new Prompt("", "Say hello."));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void assertNoAnswer(ChatRequest request) {
        ChatException failure = catchThrowableOfType(ChatException.class, () -> model().complete(request));
        assertThat(failure.failure()).isEqualTo(ChatFailure.NO_ANSWER);
    }

    @Test
    void playsBackAnotherRun() throws IOException {
        write(
                "manifest.json",
                "[{\"id\": 0, \"name\": \"a\"}, {\"id\": 1, \"name\": \"b\"}, {\"id\": 2, \"name\": \"b\"}]");
        write("samples/1/response_1.json", "{\"text\": \"first b\", \"thinking\": \"Hm.\", \"cost_usd\": 1.5}");
        write("samples/2/response_1.md", "second b");
        write("samples/2/response_2.json", "{\"text\": \"second b again\", \"finish\": \"output_limit\"}");
        // nothing is paid again
        assertThat(model().complete(request("7", "b", 1))).isEqualTo(Answer.recorded("first b", "Hm."));
        assertThat(model().complete(request("2", "b", 1)).text()).isEqualTo("second b");
        Answer cut = model().complete(request("2", "b", 2));
        assertThat(cut.text()).isEqualTo("second b again");
        assertThat(cut.finish()).isEqualTo(Answer.Finish.OUTPUT_LIMIT);
        assertNoAnswer(request("0", "a", 1));
        assertNoAnswer(request("2", "b", 3));
        assertNoAnswer(request("1", "unknown", 1));
        assertThat(model().knowsCost()).isTrue();
    }

    @Test
    void knowsATaskThatIsCalledOtherwiseThanItsFolder() throws IOException {
        write("manifest.json", "[{\"id\": 4, \"name\": \"folder\"}, {\"id\": 5, \"name\": \"never_begun\"}]");
        write("samples/4.json", "{\"id\": 4, \"name\": \"task\", \"code_body\": \"\"}");
        write("samples/4/response_1.md", "its answer");
        assertThat(model().complete(request("0", "task", 1)).text()).isEqualTo("its answer");
        assertNoAnswer(request("0", "other", 1));
    }

    @Test
    void playsBackAFolderOfTasks() throws IOException {
        write("a/answers/answer_9.md", "a9");
        write("a/answers/answer_10.md", "a10");
        write("b/01.md", "b1");
        write("b/notes.txt", "no answer");
        write("c.md", "c1");
        assertThat(model().complete(request("0", "a", 1)).text()).isEqualTo("a9");
        assertThat(model().complete(request("0", "a", 2)).text()).isEqualTo("a10");
        assertThat(model().complete(request("0", "b", 1)).text()).isEqualTo("b1");
        assertThat(model().complete(request("0", "c", 1)).text()).isEqualTo("c1");
        assertNoAnswer(request("0", "b", 2));
        assertNoAnswer(request("0", "d", 1));
    }

    @Test
    void playsBackTheShippedKernels() {
        ChatModel shipped = new Models(folder.resolve("none.json"), name -> Optional.empty()).open("replay:kernels");
        assertThat(shipped.complete(request("0", "row_softmax", 1)).text()).contains("__global__");
    }
}
