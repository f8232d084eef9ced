package org.openkam.core.model;

/** What of an element can change. */
public enum ModelAspect {
    /** All of it: it was added or removed. */
    WHOLE(ModelChange.Kind.ADDED),
    /** Its name. */
    NAME(ModelChange.Kind.REWORDED),
    /** What a competency means. */
    DEFINITION(ModelChange.Kind.REWORDED),
    /** What a level means. */
    DESCRIPTION(ModelChange.Kind.REWORDED),
    /** The text of an indicator, an anchor or a qualification. */
    TEXT(ModelChange.Kind.REWORDED),
    /** When a career path makes sense. */
    CONDITION(ModelChange.Kind.REWORDED),
    /** Who takes a role component over. */
    BACKUP(ModelChange.Kind.REWORDED),
    /** The cluster that a competency belongs to. */
    CLUSTER(ModelChange.Kind.MOVED),
    /** The competency that an indicator belongs to. */
    COMPETENCY(ModelChange.Kind.MOVED),
    /** The function that a process belongs to. */
    FUNCTION(ModelChange.Kind.MOVED),
    /** The codes of the scale. */
    SCALE(ModelChange.Kind.RESCALED),
    /** The level that a role asks for, of a competency or an indicator. */
    TARGET(ModelChange.Kind.RETARGETED),
    /** The weight that a role gives to a competency, or to an indicator within its competency. */
    WEIGHT(ModelChange.Kind.REWEIGHTED),
    /** Whether a role insists on a competency or an indicator. */
    MUST_HAVE(ModelChange.Kind.RECLASSIFIED),
    /** Whether a competency is an extension. */
    EXTENSION(ModelChange.Kind.RECLASSIFIED),
    /** Whether an indicator speaks for or against its competency. */
    POLARITY(ModelChange.Kind.RECLASSIFIED),
    /** What an indicator rests on. */
    PROVENANCE(ModelChange.Kind.RECLASSIFIED),
    /** What an indicator shows. */
    FACET(ModelChange.Kind.RECLASSIFIED),
    /** Whether a role component can be handed over. */
    DELEGABILITY(ModelChange.Kind.RECLASSIFIED),
    /** What a qualification is about. */
    KIND(ModelChange.Kind.RECLASSIFIED),
    /** Whether a role can do without a qualification. */
    NECESSITY(ModelChange.Kind.RECLASSIFIED),
    /** The competencies that a role component leans on. */
    LEANS_ON(ModelChange.Kind.RELINKED),
    /** The roles that take part in a process. */
    TAKES_PART(ModelChange.Kind.RELINKED),
    /** The indicators that a process needs. */
    NEEDS(ModelChange.Kind.RELINKED),
    /** What took the place of a code that is gone. */
    SUCCESSORS(ModelChange.Kind.RELINKED),
    /** The value of a field that this version doesn't know. */
    VALUE(ModelChange.Kind.REVALUED),
    /** The order of a model's clusters. */
    CLUSTERS(ModelChange.Kind.REORDERED),
    /** The order of a model's competencies. */
    COMPETENCIES(ModelChange.Kind.REORDERED),
    /** The order of a competency's indicators, or of those that a role's requirement lists. */
    INDICATORS(ModelChange.Kind.REORDERED),
    /** The order of a model's role components. */
    ROLE_COMPONENTS(ModelChange.Kind.REORDERED),
    /** The order of a model's roles. */
    ROLES(ModelChange.Kind.REORDERED),
    /** The order of a role's requirements. */
    REQUIREMENTS(ModelChange.Kind.REORDERED),
    /** The order of a role's qualifications. */
    QUALIFICATIONS(ModelChange.Kind.REORDERED),
    /** The order of a model's career paths. */
    CAREER_PATHS(ModelChange.Kind.REORDERED),
    /** The order of a model's functions. */
    FUNCTIONS(ModelChange.Kind.REORDERED),
    /** The order of a model's processes. */
    PROCESSES(ModelChange.Kind.REORDERED),
    /** The order of what a model says about codes that are gone. */
    REPLACEMENTS(ModelChange.Kind.REORDERED),
    /** The order of the fields that this version doesn't know. */
    FOREIGN_FIELDS(ModelChange.Kind.REORDERED);

    private final ModelChange.Kind kind;

    ModelAspect(ModelChange.Kind kind) {
        this.kind = kind;
    }

    /** Returns whether it is a text for people, which exists in languages. */
    public boolean isText() {
        return kind == ModelChange.Kind.REWORDED;
    }

    /** What happens when it changes. */
    ModelChange.Kind kind() {
        return kind;
    }
}
