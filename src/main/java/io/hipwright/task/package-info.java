/** What is to be optimised: tasks, their arguments, workloads and launches, and the loaders of every task form. */
@NullMarked
package io.hipwright.task;

import org.jspecify.annotations.NullMarked;
