package org.openkam.core.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The classes of CASE 1.1 with their fields. Source: 1EdTech, Competencies and Academic Standards Exchange 1.1, JSON
 * schema of the CFPackage. Nothing but what is listed may stand in a class.
 */
final class CaseClasses {
    /** What a field may hold. */
    enum Type {
        TEXT("string"),
        TEXTS("string[]"),
        UUID("uuid"),
        TIME("date-time"),
        DATE("date"),
        INTEGER("integer"),
        NUMBER("number"),
        VERSION("1.1"),
        ASSOCIATION("associationType"),
        OBJECT("object"),
        OBJECTS("object[]"),
        EXTENSIONS("object"),
        EXTENSION_LIST("object[]");

        private final String wanted;

        Type(String wanted) {
            this.wanted = wanted;
        }

        /** Returns what the schema calls it. */
        String wanted() {
            return wanted;
        }
    }

    /**
     * A field.
     *
     * @param required whether the class can't do without it
     * @param of the class of its objects; empty if it has none
     */
    record Field(Type type, boolean required, String of) {}

    /** The outermost class. */
    static final String PACKAGE = "CFPackage";

    private static final String HEAD = "identifier!:UUID uri! lastChangeDateTime!:TIME extensions:EXTENSIONS ";
    private static final Map<String, Map<String, Field>> CLASSES = byName(
            of(
                    PACKAGE,
                    "CFDocument!>CFPckgDocument CFItems>>CFPckgItem CFAssociations>>CFPckgAssociation"
                            + " CFDefinitions>CFDefinition CFRubrics>>CFRubric extensions:EXTENSIONS"),
            of(
                    "CFPckgDocument",
                    HEAD + "creator! title! frameworkType caseVersion:VERSION officialSourceURL publisher description"
                            + " subject:TEXTS subjectURI>>LinkURI language version adoptionStatus statusStartDate:DATE"
                            + " statusEndDate:DATE licenseURI>LinkURI notes"),
            of(
                    "CFPckgItem",
                    HEAD + "fullStatement! alternativeLabel CFItemType humanCodingScheme listEnumeration"
                            + " abbreviatedStatement conceptKeywords:TEXTS conceptKeywordsURI>LinkURI notes subject:TEXTS"
                            + " subjectURI>>LinkURI language educationLevel:TEXTS CFItemTypeURI>LinkURI"
                            + " licenseURI>LinkURI statusStartDate:DATE statusEndDate:DATE"),
            of(
                    "CFPckgAssociation",
                    HEAD + "associationType!:ASSOCIATION originNodeURI!>LinkGenURI destinationNodeURI!>LinkGenURI"
                            + " sequenceNumber:INTEGER CFAssociationGroupingURI>LinkURI notes"),
            of("LinkURI", "title! identifier!:UUID uri!"),
            of("LinkGenURI", "title! identifier! uri! targetType"),
            of("CFRubric", HEAD + "title description CFRubricCriteria>>CFRubricCriterion"),
            of(
                    "CFRubricCriterion",
                    HEAD + "category description CFItemURI>LinkURI weight:NUMBER position:INTEGER rubricId:UUID"
                            + " CFRubricCriterionLevels>>CFRubricCriterionLevel"),
            of(
                    "CFRubricCriterionLevel",
                    "identifier!:UUID uri! lastChangeDateTime!:TIME extensions:EXTENSION_LIST description quality"
                            + " score:NUMBER feedback position:INTEGER rubricCriterionId:UUID"),
            of(
                    "CFDefinition",
                    "CFConcepts>>CFConcept CFSubjects>>CFSubject CFLicenses>>CFLicense CFItemTypes>>CFItemType"
                            + " CFAssociationGroupings>>CFAssociationGrouping extensions:EXTENSIONS"),
            of("CFConcept", HEAD + "title! hierarchyCode! keywords description"),
            of("CFSubject", HEAD + "title! hierarchyCode! description"),
            of("CFLicense", HEAD + "title! licenseText! description"),
            of("CFItemType", HEAD + "title! description! hierarchyCode! typeCode"),
            of("CFAssociationGrouping", HEAD + "title! description"));

    private CaseClasses() {}

    @SafeVarargs
    private static Map<String, Map<String, Field>> byName(Map.Entry<String, Map<String, Field>>... classes) {
        Map<String, Map<String, Field>> byName = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, Field>> one : classes) {
            byName.put(one.getKey(), one.getValue());
        }
        return byName;
    }

    /** Returns the fields of a class by name. */
    static Map<String, Field> fields(String type) {
        return CLASSES.getOrDefault(type, Map.of());
    }

    /** {@code name}, then {@code !} if required, then {@code :TYPE}, {@code >Class} or {@code >>Class} for a list of it. */
    private static Map.Entry<String, Map<String, Field>> of(String type, String fields) {
        Map<String, Field> byName = new LinkedHashMap<>();
        for (String field : fields.split(" ")) {
            String name = field.split("[!:>]")[0];
            String rest = field.substring(name.length());
            boolean required = rest.startsWith("!");
            byName.put(name, field(required ? rest.substring(1) : rest, required));
        }
        return Map.entry(type, byName);
    }

    private static Field field(String type, boolean required) {
        if (type.startsWith(">>")) {
            return new Field(Type.OBJECTS, required, type.substring(2));
        }
        if (type.startsWith(">")) {
            return new Field(Type.OBJECT, required, type.substring(1));
        }
        return new Field(type.isEmpty() ? Type.TEXT : Type.valueOf(type.substring(1)), required, "");
    }
}
