package io.hipwright.llm;

/** Something that answers a prompt. */
public interface ChatModel {

    /** How it is named in records, such as {@code shipped answers} or {@code openai:gpt-x}. */
    String name();

    /**
     * Answers one request, blocking.
     *
     * @throws NoAnswerException when there is none to be had
     */
    Answer complete(ChatRequest request);
}
