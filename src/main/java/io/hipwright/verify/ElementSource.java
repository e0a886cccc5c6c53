package io.hipwright.verify;

/** A floating-point value for every element index. */
@FunctionalInterface
interface ElementSource {
    double at(long index);
}
