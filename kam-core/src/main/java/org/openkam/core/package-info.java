/**
 * The door to what is measured and what was answered: {@link org.openkam.core.ProgrammeFolder} reads a programme from
 * disk.
 */
@NullMarked
package org.openkam.core;

import org.jspecify.annotations.NullMarked;
