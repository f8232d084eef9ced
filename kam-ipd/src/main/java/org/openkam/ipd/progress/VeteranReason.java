package org.openkam.ipd.progress;

/** Why an option is in the list. */
public enum VeteranReason {
    /** It comes before everything else. */
    COMES_FIRST,
    /** Something isn't known. */
    NOT_KNOWN,
    /** What was said is too long ago. */
    TOO_LONG_AGO,
    /** The person sets others against the firm or newcomers. */
    SOWS_NEGATIVITY,
    /** Too much hangs on the person, and there is no deputy. */
    KEY_PERSON_WITHOUT_DEPUTY,
    /** The person stagnates. */
    STAGNATES,
    /** Others willingly work with the person. */
    GOOD_WITH_PEOPLE,
    /** Others don't willingly work with the person. */
    NOT_GOOD_WITH_PEOPLE,
    /** Another option changes who does what. */
    CHANGE_COSTS
}
