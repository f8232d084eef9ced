package org.openkam.core.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns a model's JSON document into a CASE package. What CASE has a field for moves there; the rest of each part stays
 * as it is in the extension of its item or association, the rest of the model in that of the document. So whatever a
 * later version of the model's document adds goes along. For one use.
 */
final class CaseExport {
    private static final String ITEMS = "CFItems";
    private static final String LINK_IDENTIFIER = "identifier";
    private static final String FIRST_LANGUAGE = "en";

    private final ObjectNode model;
    private final CaseHeader header;
    private final CaseIds ids;
    private final ArrayNode items = CaseJson.object().arrayNode();
    private final ArrayNode associations = CaseJson.object().arrayNode();
    private final ArrayNode itemTypes = CaseJson.object().arrayNode();
    private final ArrayNode licenses = CaseJson.object().arrayNode();
    private final Map<String, ObjectNode> links = new HashMap<>();
    private final Map<CaseKind, ObjectNode> typeLinks = new HashMap<>();
    private final Map<String, Integer> children = new HashMap<>();

    /** Takes over the document and takes it apart. */
    CaseExport(ObjectNode model, CaseHeader header) {
        this.model = model;
        this.header = header;
        this.ids = new CaseIds(header, model.path("code").asText());
    }

    ObjectNode write() {
        ObjectNode document = document();
        ObjectNode above = link(
                "CFDocuments",
                document.path("identifier").asText(),
                document.path("title").asText());
        ObjectNode scale = (ObjectNode) model.get("scale");
        elements(scale.remove("levels"), CaseKind.LEVEL, above);
        elements(model.remove("clusters"), CaseKind.CLUSTER, above);
        JsonNode competencies = model.remove("competencies");
        elements(competencies, CaseKind.COMPETENCY, above);
        JsonNode roles = model.remove("roles");
        elements(roles, CaseKind.ROLE, above);
        elements(model.remove("roleComponents"), CaseKind.ROLE_COMPONENT, above);
        elements(model.remove("functions"), CaseKind.FUNCTION, above);
        elements(model.remove("processes"), CaseKind.PROCESS, above);
        JsonNode replacements = model.remove("replacements");
        elements(replacements, CaseKind.REPLACEMENT, above);
        each(replacements, this::replacedBy);
        each(roles, this::requirements);
        precedes(model.remove("careerPaths"));
        ArrayNode rubrics = rubrics(competencies, document.path("title").asText());

        ObjectNode own = CaseJson.object().put("version", CaseJson.VERSION);
        own.set("model", model);
        document.putObject("extensions").set(CaseJson.KEY, own);
        ObjectNode root = CaseJson.object();
        root.set("CFDocument", document);
        root.set(ITEMS, items);
        root.set("CFAssociations", associations);
        ObjectNode definitions = root.putObject("CFDefinitions");
        if (!licenses.isEmpty()) {
            definitions.set("CFLicenses", licenses);
        }
        definitions.set("CFItemTypes", itemTypes);
        if (!rubrics.isEmpty()) {
            root.set("CFRubrics", rubrics);
        }
        return root;
    }

    private ObjectNode document() {
        ObjectNode name = (ObjectNode) model.get("name");
        String language = language(name);
        ObjectNode document = entry("CFDocuments", ids.mint("document"));
        document.put("frameworkType", "CompetencyModel");
        document.put("caseVersion", "1.1");
        document.put("creator", header.creator());
        document.set("title", name.remove(language));
        document.put("language", language);
        document.set("version", model.remove("version"));
        publication(document, header.publication());
        return document;
    }

    private void publication(ObjectNode document, CasePublication publication) {
        publication.texts().forEach((field, text) -> document.put(field.caseName(), text));
        if (!publication.subjects().isEmpty()) {
            ArrayNode subjects = document.putArray("subject");
            publication.subjects().forEach(subjects::add);
        }
        publication.license().ifPresent(license -> {
            String id = ids.mint("license", license.title());
            licenses.add(entry("CFLicenses", id).put("title", license.title()).put("licenseText", license.text()));
            document.set("licenseURI", link("CFLicenses", id, license.title()));
        });
    }

    private static String language(JsonNode texts) {
        return texts.has(FIRST_LANGUAGE) ? FIRST_LANGUAGE : texts.fieldNames().next();
    }

    private ObjectNode entry(String collection, String id) {
        return CaseJson.object()
                .put(LINK_IDENTIFIER, id)
                .put("uri", ids.uri(collection, id))
                .put("lastChangeDateTime", header.lastChange().toString());
    }

    private ObjectNode link(String collection, String id, String title) {
        return CaseJson.object().put("title", title).put(LINK_IDENTIFIER, id).put("uri", ids.uri(collection, id));
    }

    private interface Each {
        void take(ObjectNode element, int position);
    }

    private static void each(@Nullable JsonNode array, Each each) {
        for (int i = 0; array != null && i < array.size(); i++) {
            each.take((ObjectNode) array.get(i), i);
        }
    }

    private void elements(@Nullable JsonNode array, CaseKind kind, ObjectNode above) {
        each(array, (element, position) -> element(kind, element, new Position(position, above)));
    }

    /**
     * Where a part stands.
     *
     * @param index in its list of the model's document
     * @param above link to what it is a child of, unless the part itself names that
     */
    private record Position(int index, ObjectNode above) {}

    private void element(CaseKind kind, ObjectNode element, Position position) {
        String code = element.path(kind.codeField()).asText();
        TreeSet<String> languages = new TreeSet<>();
        element.path(kind.full()).fieldNames().forEachRemaining(languages::add);
        kind.brief().ifPresent(brief -> element.path(brief).fieldNames().forEachRemaining(languages::add));
        String main = languages.isEmpty() || languages.contains(FIRST_LANGUAGE) ? FIRST_LANGUAGE : languages.first();
        ObjectNode item = item(kind, element, main);
        own(item).put("position", position.index());
        data(kind, element).ifPresent(data -> own(item).set(CaseJson.DATA, data));
        ObjectNode here = links.get(key(kind, code));
        ObjectNode above = kind.parentField()
                .map(field -> links.get(key(
                        kind == CaseKind.COMPETENCY ? CaseKind.CLUSTER : CaseKind.FUNCTION,
                        element.path(field).asText())))
                .orElse(position.above());
        int sequence = children.merge(above.path(LINK_IDENTIFIER).asText(), 1, Integer::sum);
        associate("isChildOf", here, above).put("sequenceNumber", sequence);
        languages.remove(main);
        for (String language : languages) {
            ObjectNode translation = item(kind, element, language);
            associate("isTranslationOf", linkTo(translation), here);
        }
        kind.links().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> related(here, field, element.path(field.getKey())));
        if (kind == CaseKind.COMPETENCY) {
            each(
                    element.get("indicators"),
                    (indicator, i) -> element(CaseKind.INDICATOR, indicator, new Position(i, here)));
            skillLevels(here);
        }
    }

    /** Adds an item and, if it is the first of its part, remembers the link to it. */
    private ObjectNode item(CaseKind kind, ObjectNode element, String language) {
        String code = element.path(kind.codeField()).asText();
        JsonNode full = element.path(kind.full());
        boolean translated = full.has(language);
        ObjectNode item = entry(ITEMS, ids.mint(kind.type(), code, language));
        if (!full.isObject()) {
            item.put("fullStatement", code);
        } else {
            item.set("fullStatement", full.get(translated ? language : language(full)));
        }
        kind.brief()
                .map(brief -> element.path(brief).get(language))
                .ifPresent(words -> item.set("abbreviatedStatement", words));
        item.put("humanCodingScheme", code);
        item.put("CFItemType", kind.type());
        item.set("CFItemTypeURI", typeLinks.computeIfAbsent(kind, this::type).deepCopy());
        item.put("language", language);
        ObjectNode own = extension(item).put("kind", kind.type());
        if (!translated) {
            own.put("standIn", true);
        }
        items.add(item);
        links.putIfAbsent(key(kind, code), linkTo(item));
        return item;
    }

    private ObjectNode linkTo(ObjectNode item) {
        JsonNode brief = item.path("abbreviatedStatement");
        String title = (brief.isTextual() ? brief : item.path("fullStatement")).asText();
        return link(ITEMS, item.path(LINK_IDENTIFIER).asText(), title);
    }

    private ObjectNode type(CaseKind kind) {
        ObjectNode type = entry("CFItemTypes", ids.mint("type", kind.type()));
        type.put("title", kind.type());
        type.put("description", kind.type());
        type.put("hierarchyCode", Integer.toString(itemTypes.size() + 1));
        itemTypes.add(type);
        return link("CFItemTypes", type.path(LINK_IDENTIFIER).asText(), kind.type());
    }

    private static String key(CaseKind kind, String code) {
        return kind.type() + " " + code;
    }

    private static ObjectNode extension(ObjectNode entry) {
        return entry.putObject("extensions").putObject(CaseJson.KEY).put("version", CaseJson.VERSION);
    }

    private static ObjectNode own(ObjectNode entry) {
        return (ObjectNode) entry.path("extensions").path(CaseJson.KEY);
    }

    /** Returns what CASE has no place for. */
    private static Optional<ObjectNode> data(CaseKind kind, ObjectNode element) {
        ObjectNode data = element.deepCopy();
        data.remove(List.of(kind.codeField(), kind.full()));
        kind.brief().ifPresent(data::remove);
        kind.parentField().ifPresent(data::remove);
        data.remove(kind.links().keySet());
        data.remove(kind.children());
        return data.isEmpty() ? Optional.empty() : Optional.of(data);
    }

    private ObjectNode associate(String type, ObjectNode origin, ObjectNode destination) {
        String from = origin.path(LINK_IDENTIFIER).asText();
        String to = destination.path(LINK_IDENTIFIER).asText();
        ObjectNode association = entry("CFAssociations", ids.mint(type, from, to));
        association.put("associationType", type);
        association.set("originNodeURI", origin.deepCopy().put("targetType", "CASE"));
        association.set("destinationNodeURI", destination.deepCopy().put("targetType", "CASE"));
        associations.add(association);
        return association;
    }

    private void related(ObjectNode origin, Map.Entry<String, CaseKind> field, JsonNode codes) {
        for (int i = 0; i < codes.size(); i++) {
            ObjectNode destination =
                    links.get(key(field.getValue(), codes.get(i).asText()));
            ObjectNode association =
                    associate("isRelatedTo", origin, destination).put("sequenceNumber", i + 1);
            extension(association).put("field", field.getKey());
        }
    }

    private void skillLevels(ObjectNode competency) {
        for (JsonNode item : items) {
            boolean level = item.path("CFItemType").asText().equals(CaseKind.LEVEL.type());
            if (level && own((ObjectNode) item).has("position")) {
                associate("hasSkillLevel", competency, linkTo((ObjectNode) item));
            }
        }
    }

    private void requirements(ObjectNode role, int position) {
        ObjectNode origin = links.get(key(CaseKind.ROLE, role.path("code").asText()));
        each(role.get("requirements"), (requirement, i) -> {
            String code = requirement.remove("competency").asText();
            ObjectNode destination = links.get(key(CaseKind.COMPETENCY, code));
            ObjectNode association =
                    associate("ext:requires", origin, destination).put("sequenceNumber", i + 1);
            put(extension(association), requirement);
        });
    }

    private void replacedBy(ObjectNode replacement, int position) {
        JsonNode codes = replacement.path("by");
        ObjectNode origin =
                links.get(key(CaseKind.REPLACEMENT, replacement.path("code").asText()));
        CaseKind kind = CaseKind.COMPETENCY;
        for (JsonNode code : codes) {
            kind = links.containsKey(key(kind, code.asText())) ? kind : CaseKind.INDICATOR;
        }
        for (int i = 0; i < codes.size(); i++) {
            ObjectNode destination = links.get(key(kind, codes.get(i).asText()));
            associate("replacedBy", origin, destination).put("sequenceNumber", i + 1);
        }
    }

    /** Puts the rest of a part into an extension, a level deeper if one of its names has a meaning there. */
    private static void put(ObjectNode extension, ObjectNode rest) {
        boolean taken = CaseJson.RESERVED.stream().anyMatch(rest::has);
        if (taken) {
            extension.set(CaseJson.DATA, rest);
        } else {
            extension.setAll(rest);
        }
    }

    private void precedes(@Nullable JsonNode paths) {
        each(paths, (path, i) -> {
            ObjectNode from = links.get(key(CaseKind.ROLE, path.remove("from").asText()));
            ObjectNode to = links.get(key(CaseKind.ROLE, path.remove("to").asText()));
            ObjectNode association = associate("precedes", from, to).put("sequenceNumber", i + 1);
            put(extension(association), path);
        });
    }

    private ArrayNode rubrics(JsonNode competencies, String title) {
        ArrayNode rubrics = CaseJson.object().arrayNode();
        String id = ids.mint("rubric");
        ArrayNode criteria = CaseJson.object().arrayNode();
        each(competencies, (competency, i) -> {
            if (!competency.path("anchors").isEmpty()) {
                criteria.add(criterion(competency, id).put("position", criteria.size() + 1));
            }
        });
        if (!criteria.isEmpty()) {
            ObjectNode rubric = entry("CFRubrics", id).put("title", title);
            rubric.set("CFRubricCriteria", criteria);
            rubrics.add(rubric);
        }
        return rubrics;
    }

    private ObjectNode criterion(ObjectNode competency, String rubric) {
        String code = competency.path("code").asText();
        ObjectNode criterion = entry("CFRubricCriteria", ids.mint("criterion", code));
        ObjectNode link = links.get(key(CaseKind.COMPETENCY, code));
        criterion.set("description", link.get("title"));
        criterion.set("CFItemURI", link.deepCopy());
        criterion.put("rubricId", rubric);
        ArrayNode levels = criterion.putArray("CFRubricCriterionLevels");
        each(competency.get("anchors"), (anchor, i) -> {
            String level = anchor.path("level").asText();
            ObjectNode entry = entry("CFRubricCriterionLevels", ids.mint("anchor", code, level));
            ObjectNode texts = (ObjectNode) anchor.remove("text");
            String language = language(texts);
            entry.set("description", texts.remove(language));
            entry.set("quality", links.get(key(CaseKind.LEVEL, level)).get("title"));
            entry.set("score", anchor.remove("level"));
            entry.put("position", i + 1);
            entry.set("rubricCriterionId", criterion.get(LINK_IDENTIFIER));
            ObjectNode own = CaseJson.object().put("version", CaseJson.VERSION).put("language", language);
            own.set("text", texts);
            put(own, anchor);
            entry.putArray("extensions").addObject().set(CaseJson.KEY, own);
            levels.add(entry);
        });
        return criterion;
    }
}
