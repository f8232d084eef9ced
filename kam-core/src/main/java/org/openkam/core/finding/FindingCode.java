package org.openkam.core.finding;

/**
 * What can be wrong with input. The sentences for each code, in the bundled languages, stand in
 * {@code findings_LANGUAGE.properties} under {@code CODE} (the rule) and {@code CODE.advice} (what may help).
 */
public enum FindingCode {
    /** A file is missing. */
    FILE_MISSING(Severity.ERROR),
    /** A file can't be read. */
    FILE_UNREADABLE(Severity.ERROR),
    /** A file isn't UTF-8. */
    ENCODING(Severity.ERROR),
    /** A header lacks a column, has one twice, or the file has no header. */
    CSV_COLUMNS(Severity.ERROR),
    /** A quote is opened and never closed, or a field is too long. */
    CSV_QUOTE(Severity.ERROR),
    /** A row has more or fewer fields than the header. */
    CSV_FIELDS(Severity.REJECTED),
    /** Text isn't JSON. */
    JSON_SYNTAX(Severity.ERROR),
    /** A JSON object has a key twice. */
    JSON_DUPLICATE_KEY(Severity.ERROR),
    /** A JSON document is larger or deeper than allowed. */
    JSON_LIMIT(Severity.ERROR),
    /** Something follows the JSON document. */
    JSON_TRAILING(Severity.ERROR),
    /** A JSON value has the wrong type or is missing. */
    JSON_VALUE(Severity.ERROR),
    /** A JSON document has a field that this version doesn't know; it is kept and written back. */
    JSON_UNKNOWN_FIELD(Severity.WARNING),
    /** A JSON document that isn't written back has a field that this version doesn't know. */
    JSON_FIELD_PASSED_OVER(Severity.WARNING),
    /** A document has another format or a major version that isn't supported. */
    FORMAT_UNSUPPORTED(Severity.ERROR),
    /** A required field of a document is missing or empty. */
    DOCUMENT_MISSING(Severity.ERROR),
    /** A code has forbidden characters or is too long. */
    CODE_INVALID(Severity.ERROR),
    /** A document has a newer minor version than this library knows. */
    FORMAT_NEWER(Severity.WARNING),
    /** A value of a document breaks its rule. */
    DOCUMENT_VALUE(Severity.ERROR),
    /** A reference points to nothing. */
    MODEL_REFERENCE(Severity.ERROR),
    /** A code stands twice in a model. */
    MODEL_DUPLICATE_CODE(Severity.ERROR),
    /** A scale's codes don't ascend, or lie outside the bounds of all scales. */
    MODEL_SCALE_ORDER(Severity.ERROR),
    /** The levels of a scale don't describe each of its codes once. */
    MODEL_SCALE_LEVELS(Severity.ERROR),
    /** A career path leads from a role to itself. */
    MODEL_CAREER_STANDSTILL(Severity.ERROR),
    /** A weight is negative, above 100, or too finely divided. */
    MODEL_WEIGHT_RANGE(Severity.ERROR),
    /** A code that a model says is gone is still in it. */
    MODEL_REPLACED_CODE(Severity.ERROR),
    /** Weights of a role don't sum to 100. */
    MODEL_WEIGHT_SUM(Severity.ERROR),
    /** Weights of the indicators that a role asks for in a competency don't sum to 100. */
    MODEL_INDICATOR_WEIGHT_SUM(Severity.ERROR),
    /** An indicator that a role asks for in a competency belongs to another one. */
    MODEL_INDICATOR_COMPETENCY(Severity.ERROR),
    /** A target level lies outside the scale. */
    MODEL_LEVEL_RANGE(Severity.ERROR),
    /** No bundled or given model has this code. */
    MODEL_UNKNOWN(Severity.ERROR),
    /** The model has another version than the programme was set up with. */
    PROGRAMME_MODEL_VERSION(Severity.ERROR),
    /** The model has other content than the programme was set up with. */
    PROGRAMME_MODEL_DIGEST(Severity.ERROR),
    /** The design that the programme names has no 360. */
    PROGRAMME_DESIGN_WITHOUT_360(Severity.ERROR),
    /** An identifier has forbidden characters or is too long. */
    ID_INVALID(Severity.REJECTED),
    /** The same assessee is listed twice. */
    PARTICIPANT_DUPLICATE(Severity.REJECTED),
    /** A participant's role isn't in the model. */
    PARTICIPANT_ROLE(Severity.REJECTED),
    /** A participant's language isn't a language code. */
    PARTICIPANT_LANGUAGE(Severity.REJECTED),
    /** A column that norms depend on is missing. */
    NORM_COLUMN(Severity.WARNING),
    /** A value that norms depend on isn't a number. */
    NORM_VALUE(Severity.WARNING),
    /** A rated person isn't a participant. */
    RATING_ASSESSEE(Severity.REJECTED),
    /** An item isn't in the model or the questionnaire. */
    RATING_ITEM(Severity.REJECTED),
    /** A value isn't a whole number, nor one of the words for "no rating". */
    RATING_FORMAT(Severity.REJECTED),
    /** A value lies outside the scale. */
    RATING_RANGE(Severity.REJECTED),
    /** A rater source is malformed. */
    RATING_SOURCE(Severity.REJECTED),
    /** Self isn't self, or somebody else is. */
    RATING_SELF(Severity.REJECTED),
    /** One rater answers for one assessee under two sources. */
    RATING_TWO_SOURCES(Severity.REJECTED),
    /** The same question is answered twice, differently. */
    RATING_CONFLICT(Severity.REJECTED),
    /** A comment is on a competency that isn't in the model. */
    COMMENT_COMPETENCY(Severity.REJECTED),
    /** A comment says nothing. */
    COMMENT_EMPTY(Severity.REJECTED),
    /** An assessor rates himself. */
    ASSESSOR_SELF(Severity.REJECTED),
    /** A competency that is rated isn't in the model, or the instrument doesn't ask about it. */
    RATED_COMPETENCY(Severity.REJECTED),
    /** The angle of an interview question isn't a code. */
    INTERVIEW_ANGLE(Severity.REJECTED),
    /** An exercise isn't in the design. */
    EXERCISE_UNKNOWN(Severity.REJECTED),
    /** An exercise doesn't let assessors see a competency. */
    EXERCISE_COMPETENCY(Severity.REJECTED),
    /** The key of a test item can't be used. */
    TEST_KEY(Severity.REJECTED),
    /** A response is to an item that the key lacks. */
    TEST_ITEM(Severity.REJECTED),
    /** A response is no option, nor points that the item can give. */
    TEST_RESPONSE(Severity.REJECTED),
    /** The key of a case's criterion can't be used. */
    RUBRIC_KEY(Severity.REJECTED),
    /** A mark is by a criterion that the rubric of its case lacks. */
    RUBRIC_CRITERION(Severity.REJECTED),
    /** A mark is none of its criterion. */
    RUBRIC_MARK(Severity.REJECTED),
    /** A forced-choice block isn't one of the questionnaire's. */
    CHOICE_BLOCK(Severity.REJECTED),
    /** A statement isn't one of its forced-choice block. */
    CHOICE_STATEMENT(Severity.REJECTED),
    /** One statement is named as the most and the least fitting. */
    CHOICE_SAME(Severity.REJECTED),
    /** A month of a result isn't a month. */
    KPI_MONTH(Severity.REJECTED),
    /** A planned or reached amount isn't a number. */
    KPI_AMOUNT(Severity.REJECTED),
    /** A row repeats another exactly. */
    ROW_DUPLICATE(Severity.NOTE),
    /** Nothing usable is left. */
    PROGRAMME_EMPTY(Severity.ERROR),
    /** A participant has no usable answer. */
    PARTICIPANT_WITHOUT_ANSWERS(Severity.WARNING),
    /** The programme is too small for standard errors of its own. */
    TOO_FEW_ASSESSEES(Severity.WARNING),
    /** A strategy from outside the library broke its contract, and what it was to decide is left out. */
    STRATEGY_FAILED(Severity.REJECTED),
    /** A provider of strategies can't be loaded or claims a code that has an owner, and is left out. */
    STRATEGY_PROVIDER(Severity.REJECTED),
    /** A policy names a strategy that isn't registered. */
    STRATEGY_UNKNOWN(Severity.ERROR),
    /** A policy was written for another version of a strategy. */
    STRATEGY_VERSION(Severity.ERROR),
    /** No cell of a need table decides a case. */
    NEED_TABLE_GAP(Severity.ERROR),
    /** A cell of a need table never decides, because cells before it do. */
    NEED_TABLE_UNREACHABLE(Severity.ERROR),
    /** A cell of a need table decides what can't follow from a case it decides. */
    NEED_TABLE_DECISION(Severity.ERROR),
    /** A rationale of a need table lacks a language. */
    NEED_TABLE_LANGUAGE(Severity.ERROR),
    /** A rationale of a need table leaves something open that nothing fills. */
    NEED_TABLE_PLACEHOLDER(Severity.ERROR),
    /** The programme asks for fewer raters than the least that is ever allowed. */
    ANONYMITY_PROMISE_TOO_LOW(Severity.ERROR),
    /** Less anonymity is asked for than was promised at an earlier release of the cycle. */
    ANONYMITY_PROMISE_BROKEN(Severity.ERROR),
    /** A release beside an earlier one would tell about too few raters, so everything anonymous in it is withheld. */
    RELEASE_FROZEN(Severity.WARNING),
    /** A release differs from an earlier one of a closed cycle, so everything anonymous in it is withheld. */
    RELEASE_CLOSED(Severity.WARNING),
    /** A release differs from an earlier one in few people, whose raters its errors would tell about, so it has none. */
    RELEASE_ERRORS(Severity.WARNING),
    /** A release ledger was written with another key. */
    LEDGER_KEY(Severity.ERROR),
    /** A date of a plan isn't a day of the calendar, lies in the past, or comes before what it must follow. */
    PLAN_DATE(Severity.ERROR),
    /** A plan has goals but no day from which due times count. */
    PLAN_WITHOUT_START(Severity.ERROR),
    /** The target of a goal isn't beyond its baseline, or lies outside the scale. */
    PLAN_TARGET(Severity.ERROR),
    /** The baseline of a goal isn't the released score. */
    PLAN_BASELINE(Severity.ERROR),
    /** A step or all together ask for more than the plan's limits. */
    PLAN_LIMIT(Severity.ERROR),
    /** A text of a step lacks a bundled language. */
    PLAN_TRANSLATION_MISSING(Severity.WARNING),
    /** A plan was made for another model, or the role asks for something else now. */
    PLAN_MODEL(Severity.ERROR),
    /** A part of a plan contradicts another part. */
    PLAN_CONTRADICTION(Severity.ERROR),
    /** A part of a plan can't be built. */
    PLAN_PART(Severity.ERROR),
    /** An event of a plan isn't one that its status allows. */
    PLAN_EVENT(Severity.ERROR),
    /** A plan of an older format doesn't say how its steps were found. */
    PLAN_WITHOUT_RECKONING(Severity.NOTE),
    /** A cell of a published table doesn't look as it should. */
    EXCHANGE_VALUE(Severity.REJECTED),
    /** Rows of published tables contradict each other. */
    EXCHANGE_CONFLICT(Severity.REJECTED),
    /** An O*NET element is left out of a proposal because its rating is recommended for suppression. */
    ONET_SUPPRESSED(Severity.WARNING),
    /** An O*NET element is left out of a proposal because it isn't relevant to the occupation. */
    ONET_NOT_RELEVANT(Severity.NOTE),
    /** An O*NET element is left out of a proposal because its importance isn't rated. */
    ONET_WITHOUT_IMPORTANCE(Severity.WARNING),
    /** An O*NET element gets no target because its level isn't rated. */
    ONET_WITHOUT_LEVEL(Severity.WARNING),
    /** An O*NET rating has no standard error. */
    ONET_WITHOUT_ERROR(Severity.NOTE),
    /** An occupation has no element to propose a requirement from. */
    ONET_OCCUPATION(Severity.ERROR),
    /** An ESCO relation points to a concept that no file defines. */
    ESCO_REFERENCE(Severity.REJECTED),
    /** ESCO has neither levels nor weights. */
    ESCO_WITHOUT_LEVELS(Severity.NOTE),
    /** A competency has too few or too many positive indicators. */
    MODEL_INDICATOR_COUNT(Severity.WARNING),
    /** An indicator seems to hold more than one behaviour. */
    MODEL_TWO_BEHAVIORS(Severity.WARNING),
    /** A positive indicator says what a person doesn't do. */
    MODEL_NEGATIVE_WORDING(Severity.WARNING),
    /** All indicators of a competency show the same facet. */
    MODEL_ONE_FACET(Severity.NOTE),
    /** A text lacks a language that other texts of the model have. */
    MODEL_TRANSLATION_MISSING(Severity.WARNING),
    /** Some levels of a competency have an anchor, others don't. */
    MODEL_ANCHORS_INCOMPLETE(Severity.WARNING),
    /** Two indicators or two anchors say the same. */
    MODEL_TEXT_REPEATED(Severity.WARNING),
    /** Two codes of one kind are easily taken for each other. */
    MODEL_CODE_CONFUSABLE(Severity.WARNING),
    /** Career paths go round in a circle. */
    MODEL_CAREER_CYCLE(Severity.WARNING),
    /** A role has no must-have. */
    MODEL_ROLE_WITHOUT_MUST_HAVE(Severity.NOTE),
    /** A must-have of a role weighs nothing. */
    MODEL_MUST_HAVE_WITHOUT_WEIGHT(Severity.WARNING),
    /** No role asks for a competency. */
    MODEL_COMPETENCY_UNASKED(Severity.WARNING),
    /** No process of the model needs an indicator. */
    MODEL_INDICATOR_WITHOUT_PROCESS(Severity.NOTE),
    /** A role takes part in no process of the model. */
    MODEL_ROLE_WITHOUT_PROCESS(Severity.NOTE),
    /** A part of the work can be handed over, but to nobody. */
    MODEL_BACKUP_MISSING(Severity.WARNING),
    /** A competency is seen by fewer than two instruments. */
    DESIGN_FEW_INSTRUMENTS(Severity.WARNING),
    /** An assessment centre has no simulation. */
    DESIGN_CENTRE_WITHOUT_SIMULATION(Severity.WARNING),
    /** An assessment centre has one assessor. */
    DESIGN_CENTRE_ONE_ASSESSOR(Severity.WARNING),
    /** An assessment centre sees a competency in one exercise only. */
    DESIGN_CENTRE_ONE_EXERCISE(Severity.NOTE),
    /** A competency that an interview asks about has fewer than three questions or two angles. */
    KIT_FEW_QUESTIONS(Severity.WARNING),
    /** An action needs one that isn't in the catalogue. */
    PLAN_REF(Severity.REJECTED),
    /** Prerequisites of actions lead back to where they began. */
    PLAN_CYCLE(Severity.REJECTED),
    /** A number of a plan or an action is out of its range. */
    PLAN_RANGE(Severity.REJECTED),
    /** An action needs one that can't be planned itself. */
    PLAN_LEFT_OUT(Severity.REJECTED),
    /** Costs are in another currency than those of the catalogue below. */
    PLAN_CURRENCY(Severity.REJECTED),
    /** An action has the code of one of the catalogue below and doesn't say that it overrides it. */
    PLAN_OVERLAY_CONFLICT(Severity.REJECTED),
    /** What is overridden or withdrawn isn't in the catalogue below. */
    PLAN_OVERLAY_UNKNOWN(Severity.WARNING),
    /** A role asks for something that some people can't develop in some way. */
    PLAN_COVERAGE(Severity.WARNING),
    /** Actions say nothing of their expected effect, so the usual one is assumed. */
    PLAN_EFFECT_ASSUMED(Severity.NOTE),
    /** A CASE package has a field that CASE doesn't know. */
    CASE_FIELD(Severity.WARNING),
    /** A field of a CASE package is null. */
    CASE_NULL(Severity.WARNING),
    /** A value of a CASE package has another type and is converted. */
    CASE_TYPE(Severity.WARNING),
    /** A value of a CASE package can't be converted and is set aside. */
    CASE_VALUE(Severity.WARNING),
    /** A value of a CASE package is malformed and kept. */
    CASE_KEPT(Severity.WARNING),
    /** A time of a CASE package has no zone. */
    CASE_ZONE(Severity.WARNING),
    /** A CASE package lacks a required field. */
    CASE_MISSING(Severity.WARNING),
    /** An item of a CASE package isn't part of the model. */
    CASE_ITEM_LEFT_OUT(Severity.WARNING);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** Returns how grave a finding with this code is. */
    public Severity severity() {
        return severity;
    }
}
