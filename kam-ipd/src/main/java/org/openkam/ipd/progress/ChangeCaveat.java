package org.openkam.ipd.progress;

/** What to know before two scores of a person are compared. */
public enum ChangeCaveat {
    /** The profiles rest on different models, not on versions of one. */
    OTHER_MODEL(Effect.FORBIDS),
    /** The profiles were made by different scoring policies. */
    OTHER_POLICY(Effect.FORBIDS),
    /** Only the earlier model version has the competency, or it was divided or joined since. */
    ONLY_EARLIER(Effect.FORBIDS),
    /** Only the later model version has the competency. */
    ONLY_LATER(Effect.FORBIDS),
    /** The model version changed what the competency means; {@link CompetencyChange#comparability} says how. */
    OTHER_MEANING(Effect.FORBIDS),
    /** One comparison rests on the 360, the other on all instruments together. */
    OTHER_BASIS(Effect.FORBIDS),
    /** The sources of raters differ, and sources rate at different levels. */
    OTHER_SOURCES(Effect.FORBIDS),
    /** The instruments that have a score differ. */
    OTHER_INSTRUMENTS(Effect.FORBIDS),
    /** There is no score at the earlier time. */
    NO_EARLIER_SCORE(Effect.HIDES),
    /** There is no score at the later time. */
    NO_LATER_SCORE(Effect.HIDES),
    /** A score has no error, so nobody can say whether the difference is more than error. */
    NO_ERROR(Effect.HIDES),
    /** The model version says it in other words; differences may come from that. */
    OTHER_WORDS(Effect.WARNS),
    /** The same sources were grouped otherwise, so they have other weights. */
    OTHER_GROUPS(Effect.WARNS),
    /** Another number of questions could be released. */
    OTHER_QUESTIONS(Effect.WARNS);

    /** What a caveat does to a comparison. */
    private enum Effect {
        FORBIDS,
        HIDES,
        WARNS
    }

    private final Effect effect;

    ChangeCaveat(Effect effect) {
        this.effect = effect;
    }

    /** Returns whether no difference may be computed. */
    public boolean forbidsComparing() {
        return effect == Effect.FORBIDS;
    }

    /** Returns whether nothing may be said, for want of a score or of its error. */
    public boolean hidesChange() {
        return effect == Effect.HIDES;
    }
}
