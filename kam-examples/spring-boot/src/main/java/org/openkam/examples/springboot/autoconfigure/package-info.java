/**
 * What a Spring Boot application gets by having the library on its class path. Start at {@link
 * org.openkam.examples.springboot.autoconfigure.OpenkamAutoConfiguration}.
 */
@NullMarked
package org.openkam.examples.springboot.autoconfigure;

import org.jspecify.annotations.NullMarked;
