/** The disposable process that loads candidates: its main, the wire records, the pool of warm ones, limits and sandbox. */
@NullMarked
package io.hipwright.worker;

import org.jspecify.annotations.NullMarked;
