package org.openkam.ipd.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkam.core.finding.Place;
import org.openkam.core.model.ForeignField;
import org.openkam.core.model.ForeignFields;

/** An action with the foreign fields that belong to it, and its number in the catalogue or overlay that it comes from. */
record OwnedAction(DevelopmentAction action, int number, List<ForeignField> fields) {

    /** Returns actions by code, in their order. */
    static Map<String, OwnedAction> byCode(List<DevelopmentAction> actions, ForeignFields foreign) {
        Map<String, List<ForeignField>> fields = ActionFields.byAction(foreign);
        Map<String, OwnedAction> byCode = new LinkedHashMap<>();
        for (int i = 0; i < actions.size(); i++) {
            DevelopmentAction action = actions.get(i);
            byCode.put(action.code(), new OwnedAction(action, i, fields.getOrDefault(action.code(), List.of())));
        }
        return byCode;
    }

    /** Returns the fields of actions and of their catalogue. */
    static ForeignFields fields(Collection<OwnedAction> actions, List<ForeignField> ofHead) {
        List<ForeignField> all = new ArrayList<>(ofHead);
        actions.forEach(action -> all.addAll(action.fields));
        return all.isEmpty() ? ForeignFields.none() : new ForeignFields(all);
    }

    /** Returns where it stands in a document. */
    Place place(String document) {
        return Place.at(document, "/actions/" + number);
    }
}
