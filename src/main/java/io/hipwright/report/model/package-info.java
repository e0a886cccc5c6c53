/** What a run came to, as data: rows, totals, estimates, comparisons. Renderers are plug-ins over it. */
@NullMarked
package io.hipwright.report.model;

import org.jspecify.annotations.NullMarked;
