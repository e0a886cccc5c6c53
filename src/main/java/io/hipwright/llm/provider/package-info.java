/** Where answers come from: providers over HTTP, commands, recorded answers; and the configuration that names them. */
@NullMarked
package io.hipwright.llm.provider;

import org.jspecify.annotations.NullMarked;
