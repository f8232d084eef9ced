/**
 * Builds the site from the sources: Javadoc of the library's modules, and the Markdown guides as pages of it.
 *
 * <p>Start at {@link org.openkam.site.SiteBuild}. Nothing here is part of the library.
 */
package org.openkam.site;
