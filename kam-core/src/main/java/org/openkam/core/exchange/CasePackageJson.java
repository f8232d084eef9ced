package org.openkam.core.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A package as a tree, and back. */
final class CasePackageJson {
    private static final String DOCUMENT = "CFDocument";
    private static final String ITEMS = "CFItems";
    private static final String ASSOCIATIONS = "CFAssociations";
    private static final String IDENTIFIER = "identifier";

    private CasePackageJson() {}

    /** Takes a cleaned tree apart. */
    static CasePackage read(ObjectNode root) {
        JsonNode document = root.path(DOCUMENT);
        List<CaseItem> items = new ArrayList<>();
        root.path(ITEMS).forEach(item -> items.add(item(item.deepCopy())));
        List<CaseAssociation> associations = new ArrayList<>();
        root.path(ASSOCIATIONS).forEach(association -> associations.add(association(association.deepCopy())));
        ObjectNode rest = root.deepCopy();
        rest.remove(List.of(DOCUMENT, ITEMS, ASSOCIATIONS));
        return new CasePackage(
                document.isObject() ? CaseJson.text(document) : "{}", items, associations, CaseJson.text(rest));
    }

    private static CaseItem item(ObjectNode item) {
        return new CaseItem(
                taken(item, IDENTIFIER),
                taken(item, "fullStatement"),
                taken(item, "humanCodingScheme"),
                taken(item, "CFItemType"),
                taken(item, "language"),
                CaseJson.text(item));
    }

    private static CaseAssociation association(ObjectNode association) {
        return new CaseAssociation(
                taken(association, IDENTIFIER),
                taken(association, "associationType"),
                end(association, "originNodeURI"),
                end(association, "destinationNodeURI"),
                CaseJson.text(association));
    }

    private static String end(ObjectNode association, String end) {
        return association.get(end) instanceof ObjectNode link ? taken(link, IDENTIFIER) : "";
    }

    /** An empty text stays where it is. */
    private static String taken(ObjectNode entry, String field) {
        String text = entry.path(field).asText();
        if (!text.isEmpty()) {
            entry.remove(field);
        }
        return text;
    }

    static ObjectNode tree(CasePackage framework) {
        ObjectNode root = CaseJson.object();
        root.set(DOCUMENT, CaseJson.object(framework.document(), "Document"));
        ArrayNode items = root.putArray(ITEMS);
        for (CaseItem item : framework.items()) {
            ObjectNode tree = CaseJson.object();
            put(tree, IDENTIFIER, item.identifier());
            put(tree, "fullStatement", item.fullStatement());
            put(tree, "humanCodingScheme", item.humanCodingScheme());
            put(tree, "CFItemType", item.type());
            put(tree, "language", item.language());
            items.add(tree.setAll(CaseJson.object(item.rest(), "Other fields of item")));
        }
        ArrayNode associations = root.putArray(ASSOCIATIONS);
        framework.associations().forEach(association -> associations.add(tree(association)));
        return root.setAll(CaseJson.object(framework.rest(), "Other fields of package"));
    }

    private static ObjectNode tree(CaseAssociation association) {
        ObjectNode tree = CaseJson.object();
        put(tree, IDENTIFIER, association.identifier());
        put(tree, "associationType", association.type());
        tree.setAll(CaseJson.object(association.rest(), "Other fields of association"));
        end(tree, "originNodeURI", association.origin());
        end(tree, "destinationNodeURI", association.destination());
        return tree;
    }

    private static void end(ObjectNode association, String end, String identifier) {
        if (!identifier.isEmpty()) {
            ObjectNode link = association.get(end) instanceof ObjectNode object ? object : association.putObject(end);
            link.put(IDENTIFIER, identifier);
        }
    }

    private static void put(ObjectNode tree, String field, String text) {
        if (!text.isEmpty()) {
            tree.put(field, text);
        }
    }
}
