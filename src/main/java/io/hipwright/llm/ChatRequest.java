package io.hipwright.llm;

import java.nio.file.Path;

/**
 * One turn.
 *
 * @param sampleId the sample's id in its run
 * @param taskName the task that it is about
 * @param taskFolder the task's folder
 * @param attempt from 1
 * @param prompt what the model is told
 */
public record ChatRequest(String sampleId, String taskName, Path taskFolder, int attempt, Prompt prompt) {}
