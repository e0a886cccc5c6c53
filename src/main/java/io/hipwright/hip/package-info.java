/**
 * HIP from Java: thin owners over the JavaCPP bindings. Each owner frees its native object on close; children borrow from their
 * parent and are void when it is closed. Nothing outside this package sees a pointer.
 */
@NullMarked
package io.hipwright.hip;

import org.jspecify.annotations.NullMarked;
