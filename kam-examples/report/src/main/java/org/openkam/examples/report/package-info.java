/**
 * Reports for the people an assessment is about.
 */
@NullMarked
package org.openkam.examples.report;

import org.jspecify.annotations.NullMarked;
