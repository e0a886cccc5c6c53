/** Renderers of reports, one for each format. */
@NullMarked
package io.hipwright.report.format;

import org.jspecify.annotations.NullMarked;
