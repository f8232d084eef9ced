/**
 * Plans and catalogues as JSON.
 *
 * <p>Start at {@link org.openkam.ipd.json.PlansJson} and {@link org.openkam.ipd.json.ActionCatalogReader}.
 */
@NullMarked
package org.openkam.ipd.json;

import org.jspecify.annotations.NullMarked;
