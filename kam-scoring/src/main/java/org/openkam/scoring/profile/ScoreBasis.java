package org.openkam.scoring.profile;

/** On which score of a person a comparison rests. */
public enum ScoreBasis {
    /** The others' score, from the 360 alone; {@link CompetencyProfile#score}. */
    OTHERS,
    /** What all instruments say together; {@link CompetencyProfile#combined}. */
    COMBINED
}
