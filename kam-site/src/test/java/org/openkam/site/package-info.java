/** Tests of the site. */
package org.openkam.site;
