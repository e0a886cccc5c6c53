/** What a compiled kernel for a GPU of AMD or NVIDIA tells without a GPU: its metadata, its instructions, and the occupancy that follows from them. */
@NullMarked
package io.hipwright.codeobject;

import org.jspecify.annotations.NullMarked;
