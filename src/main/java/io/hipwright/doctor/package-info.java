/** What of this machine hipwright can use, and what is missing for what. */
@NullMarked
package io.hipwright.doctor;

import org.jspecify.annotations.NullMarked;
