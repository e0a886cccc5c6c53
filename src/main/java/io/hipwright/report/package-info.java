/** What people read: results rendered from the records of a run. */
@NullMarked
package io.hipwright.report;

import org.jspecify.annotations.NullMarked;
