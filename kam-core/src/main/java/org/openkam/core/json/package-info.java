/**
 * JSON documents: strict reading that reports every fault at its JSON pointer. With {@code csv} and {@code exchange} the
 * only packages that know a JSON, validation or CSV library; none of it shows in a public signature.
 *
 * <p>Start at {@link org.openkam.core.json.ModelReader}.
 */
@NullMarked
package org.openkam.core.json;

import org.jspecify.annotations.NullMarked;
