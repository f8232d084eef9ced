package org.openkam.core.model;

/** Whether a part of a role can be handed to somebody else. */
public enum Delegability {
    /** It stays with the person. */
    NO,
    /** Some of it can be handed over. */
    PARTLY,
    /** It can be handed over. */
    YES
}
