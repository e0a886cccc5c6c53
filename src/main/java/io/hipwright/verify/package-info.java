/** Whether a candidate is right: inputs, poison, comparison under a tolerance, checked runs, and the verdict. */
@NullMarked
package io.hipwright.verify;

import org.jspecify.annotations.NullMarked;
