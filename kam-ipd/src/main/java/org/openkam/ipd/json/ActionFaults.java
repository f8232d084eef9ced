package org.openkam.ipd.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.ipd.action.ExpectedEffect;
import org.openkam.ipd.action.StepOwner;

/** Finds what is wrong between the parts of actions in one document, apart from prerequisites. */
final class ActionFaults {
    private final String name;
    private final List<ActionDocument> actions;
    private final List<Finding> faults = new ArrayList<>();
    private final Map<String, String> places = new TreeMap<>();

    ActionFaults(String name, List<ActionDocument> actions) {
        this.name = name;
        this.actions = actions;
    }

    Findings faults() {
        int assumed = 0;
        for (int i = 0; i < actions.size(); i++) {
            ActionDocument action = actions.get(i);
            String pointer = "/actions/" + i;
            unique(action.code(), pointer);
            partner(action, pointer);
            levels(action.lowestLevel(), action.highestLevel(), pointer);
            assumed += action.effect() == null ? 1 : 0;
        }
        if (assumed > 0) {
            String points = Double.toString(ExpectedEffect.assumed().points());
            add(FindingCode.PLAN_EFFECT_ASSUMED, "", "count", Integer.toString(assumed), "points", points);
        }
        return Findings.of(faults);
    }

    /** Returns that a currency is missing if something costs something; an overlay may leave it to the catalogue below. */
    Findings costs(@Nullable String currency) {
        boolean costs =
                actions.stream().anyMatch(a -> a.cost() != null && a.cost().signum() > 0);
        return costs && currency == null
                ? Findings.of(List.of(Finding.of(FindingCode.DOCUMENT_MISSING, Place.at(name, "/currency"))))
                : Findings.none();
    }

    /** Returns the place of an action by its code. */
    Place place(String code) {
        return Place.at(name, places.getOrDefault(code, ""));
    }

    private void unique(String code, String pointer) {
        String first = places.putIfAbsent(code, pointer);
        if (first != null) {
            add(FindingCode.MODEL_DUPLICATE_CODE, pointer, "code", Finding.shown(code), "first", first);
        }
    }

    private void partner(ActionDocument action, String pointer) {
        if (action.owner() == StepOwner.PARTNER && action.partner() == null) {
            add(FindingCode.DOCUMENT_MISSING, pointer + "/partner");
        }
    }

    private void levels(@Nullable BigInteger lowest, @Nullable BigInteger highest, String pointer) {
        if (lowest != null && highest != null && lowest.compareTo(highest) > 0) {
            String value = Finding.shown(highest.toString());
            String rule = ">= " + Finding.shown(lowest.toString());
            add(FindingCode.PLAN_RANGE, pointer + "/highestLevel", "value", value, "rule", rule);
        }
    }

    private void add(FindingCode code, String pointer, String... facts) {
        faults.add(Finding.of(code, Place.at(name, pointer), facts));
    }
}
