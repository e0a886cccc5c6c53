/** What hipwright's own hot paths cost, each beside the least that the same work can cost. */
package io.hipwright.benchmarks;
