/**
 * Expected values of other programs and of papers against the library: start at {@link
 * org.openkam.scoring.reference.ReferenceRun}. A folder holds {@code expected.json} and the tables it names; each method of it is
 * computed by a {@link org.openkam.scoring.reference.ReferenceMethod}.
 */
package org.openkam.scoring.reference;
