/** What a compiled kernel for an AMD GPU tells without a GPU: its metadata, its instructions, and the occupancy that follows from them. */
@NullMarked
package io.hipwright.codeobject;

import org.jspecify.annotations.NullMarked;
