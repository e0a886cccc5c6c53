/** The loops over many tasks: optimise each by attempts of a model, or calibrate the verifier with known candidates. */
@NullMarked
package io.hipwright.optimize;

import org.jspecify.annotations.NullMarked;
