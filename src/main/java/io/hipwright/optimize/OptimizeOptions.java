package io.hipwright.optimize;

import io.hipwright.bench.BenchOptions;
import io.hipwright.llm.ChatModel;
import io.hipwright.llm.PromptTemplate;
import java.util.OptionalInt;

/**
 * How the loop goes.
 *
 * @param attempts at most so many per task; empty: as many as there are shipped answers
 */
public record OptimizeOptions(ChatModel model, PromptTemplate template, OptionalInt attempts, BenchOptions bench) {}
