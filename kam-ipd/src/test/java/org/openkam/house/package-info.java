/**
 * The house rules of the whole library, as tests. They stand in this module because it alone sees all three. Every rule
 * is shown to fail on a violation planted for it.
 *
 * <p>Start at {@link org.openkam.house.PackageOrderTest}.
 */
package org.openkam.house;
