/** One class per command: parses, calls, prints; no logic. */
@NullMarked
package io.hipwright.cli;

import org.jspecify.annotations.NullMarked;
