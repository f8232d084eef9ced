package org.openkam.ipd.json;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Severity;
import org.openkam.core.json.DocumentWriter;
import org.openkam.core.json.KeptDocument;
import org.openkam.core.model.ForeignField;
import org.openkam.core.model.ForeignFields;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.PrerequisiteOrder;

/** Makes a catalogue of those actions of a document that can be planned. For one document. */
final class CatalogAssembly {
    private static final Pattern PLACE = Pattern.compile("/actions/([0-9]+)(?:/.*)?");

    private final String name;
    private final ActionCatalogDocument document;
    private final ForeignFields foreign;

    CatalogAssembly(String name, KeptDocument<ActionCatalogDocument> kept) {
        this.name = name;
        this.document = kept.document();
        this.foreign = kept.foreign();
    }

    CatalogReading reading(Findings found) {
        ActionFaults faults = new ActionFaults(name, document.actions());
        Findings findings = found.plus(faults.faults()).plus(faults.costs(document.currency()));
        Map<String, List<String>> prerequisites = new TreeMap<>();
        document.actions().forEach(a -> prerequisites.put(a.code(), a.prerequisitesOrNone()));
        PrerequisiteOrder order = PrerequisiteOrder.of(prerequisites);
        Set<String> faulty = faulty(findings);
        Findings all = findings.plus(order.findings(faulty, faults::place));
        if (all.has(Severity.ERROR)) {
            return new CatalogReading(null, all, List.of());
        }
        Set<String> sound = order.sound(faulty);
        ActionCatalog catalog = new ActionCatalog(
                document.head(),
                document.actions().stream()
                        .filter(a -> sound.contains(a.code()))
                        .map(ActionDocument::action)
                        .toList(),
                only(sound));
        return new CatalogReading(catalog, all, leftOut(sound, all));
    }

    /** Returns the codes of the actions that have a fault of their own. */
    private Set<String> faulty(Findings findings) {
        Set<String> faulty = new TreeSet<>();
        byAction(findings)
                .keySet()
                .forEach(i -> faulty.add(document.actions().get(i).code()));
        return faulty;
    }

    /** Returns the first rejection of each action by its number. */
    private static Map<Integer, Finding> byAction(Findings findings) {
        Map<Integer, Finding> byAction = new LinkedHashMap<>();
        for (Finding finding : findings.of(Severity.REJECTED)) {
            Matcher place = PLACE.matcher(finding.place().path());
            if (place.matches()) {
                byAction.putIfAbsent(Integer.parseInt(place.group(1)), finding);
            }
        }
        return byAction;
    }

    /** Each has a finding at its place, see {@link PrerequisiteOrder#findings}. */
    private List<LeftOutAction> leftOut(Set<String> sound, Findings all) {
        Map<Integer, Finding> reasons = byAction(all);
        List<LeftOutAction> leftOut = new ArrayList<>();
        for (int i = 0; i < document.actions().size(); i++) {
            ActionDocument action = document.actions().get(i);
            if (!sound.contains(action.code())) {
                leftOut.add(new LeftOutAction(action.code(), reasons.get(i), json(action)));
            }
        }
        return leftOut;
    }

    private ForeignFields only(Set<String> actions) {
        List<ForeignField> kept = foreign.fields().stream()
                .filter(f -> !f.path().startsWith("/actions/")
                        || actions.contains(f.path().split("/", -1)[2]))
                .toList();
        return kept.isEmpty() ? ForeignFields.none() : new ForeignFields(kept);
    }

    private String json(ActionDocument action) {
        String path = "/actions/" + action.code();
        List<ForeignField> own = foreign.fields().stream()
                .filter(f -> f.path().equals(path) || f.path().startsWith(path + "/"))
                .map(f -> new ForeignField(f.path().substring(path.length()), f.name(), f.json()))
                .toList();
        StringWriter out = new StringWriter();
        try {
            DocumentWriter.write(action, new ForeignFields(own), out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't fail to be written", e);
        }
        return out.toString();
    }
}
