/** What a run leaves on disk: the run folder, its journal, samples with their progress, claims. */
@NullMarked
package io.hipwright.run;

import org.jspecify.annotations.NullMarked;
