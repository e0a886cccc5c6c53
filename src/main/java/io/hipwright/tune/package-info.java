/** The values of a kernel's tunable macros and of its launch: which are fastest, and right. */
@NullMarked
package io.hipwright.tune;

import org.jspecify.annotations.NullMarked;
