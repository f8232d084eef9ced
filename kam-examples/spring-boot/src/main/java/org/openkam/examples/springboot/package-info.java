/**
 * A small service around the library. Start at {@link org.openkam.examples.springboot.AssessmentService}; who may do what
 * stands in one place, the security configuration.
 */
@NullMarked
package org.openkam.examples.springboot;

import org.jspecify.annotations.NullMarked;
