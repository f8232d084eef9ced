/**
 * What every rule of planning must keep, as test classes to extend.
 */
@NullMarked
package org.openkam.ipd.tck;

import org.jspecify.annotations.NullMarked;
