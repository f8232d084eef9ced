package org.openkam.scoring.selection;

/**
 * Where a candidate was found, nearest first: the order in which to search (source case, C3). A ring is a tag for counting and
 * never a reason for or against a person; nobody is passed over because of an employer. What the source case calls a ring of its
 * own, leaving out the unsuitable, is the screening of each person against the criteria of the role.
 */
public enum SourcingRing {
    /** Successful firms of the own market. */
    OWN_MARKET,
    /** Those of the own market who meet the criteria. */
    OWN_MARKET_SCREENED,
    /** Neighbouring markets. */
    ADJACENT_MARKET,
    /** Everybody who meets the criteria. */
    OPEN
}
