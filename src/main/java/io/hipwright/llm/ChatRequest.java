package io.hipwright.llm;

import java.nio.file.Path;

/**
 * One turn.
 *
 * @param taskName the task that it is about
 * @param taskFolder the task's folder
 * @param attempt from 1
 * @param prompt what the model is told
 */
public record ChatRequest(String taskName, Path taskFolder, int attempt, Prompt prompt) {}
