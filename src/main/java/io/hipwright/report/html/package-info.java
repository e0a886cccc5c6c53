/** The HTML report: one file that opens offline and draws itself from the data in it. */
@NullMarked
package io.hipwright.report.html;

import org.jspecify.annotations.NullMarked;
