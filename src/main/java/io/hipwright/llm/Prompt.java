package io.hipwright.llm;

/** A system and a user message. */
public record Prompt(String system, String user) {}
