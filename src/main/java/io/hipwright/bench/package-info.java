/** How much faster a candidate is: interleaved samples, statistics, and the decision. */
@NullMarked
package io.hipwright.bench;

import org.jspecify.annotations.NullMarked;
