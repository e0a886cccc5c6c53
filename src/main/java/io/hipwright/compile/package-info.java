/** Toolchains: from a source text to a code object, cached by content, with diagnostics as data. */
@NullMarked
package io.hipwright.compile;

import org.jspecify.annotations.NullMarked;
