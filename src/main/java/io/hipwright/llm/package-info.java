/** The LLM stage: chat models, prompt templates, and taking code and thinking out of an answer. */
@NullMarked
package io.hipwright.llm;

import org.jspecify.annotations.NullMarked;
