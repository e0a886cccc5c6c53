/** The JavaCPP preset for HIP: what the generated classes in {@code io.hipwright.hip.binding} are made from. */
@NullMarked
package io.hipwright.hip.preset;

import org.jspecify.annotations.NullMarked;
