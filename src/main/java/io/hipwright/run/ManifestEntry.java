package io.hipwright.run;

import tools.jackson.databind.annotation.JsonSerialize;

/** One task of a run in its {@code manifest.json}. */
public record ManifestEntry(@JsonSerialize(using = IdSerializer.class) String id, String name) {}
