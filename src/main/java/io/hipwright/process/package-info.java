/** Where hipwright's own files lie, and how other programs are run: in a session of their own, confined, under limits. */
@NullMarked
package io.hipwright.process;

import org.jspecify.annotations.NullMarked;
