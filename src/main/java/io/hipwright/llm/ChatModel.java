package io.hipwright.llm;

/** Something that answers a prompt. Any number of threads may ask at once; what is too much at a time waits inside. */
public interface ChatModel {

    /** How it is named in records, such as {@code shipped answers} or {@code openai:gpt-x}. */
    String name();

    /**
     * Answers one request, blocking. Rate limits, retries and time limits are dealt with inside.
     *
     * @throws ChatException when no answer is to be had; its failure says what that means for the attempt, the sample and the run
     */
    Answer complete(ChatRequest request);

    /** How many requests at a time it answers; more only wait. */
    int inFlight();

    /** Whether every answer comes with its cost, so that a budget of money can be kept. */
    boolean knowsCost();
}
