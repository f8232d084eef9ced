package org.openkam.ipd.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.model.CodeDistance;
import org.openkam.core.model.ForeignField;
import org.openkam.core.model.ForeignFields;

/** Lays overlays over a catalogue, see {@link CatalogMerge}. For one merge. */
final class CatalogLayers {
    private static final int MOST_SEARCHES = 100;

    private final ActionCatalog shared;
    private final Map<String, OwnedAction> all;
    private final List<Finding> findings = new ArrayList<>();
    private final List<DevelopmentAction> setAside = new ArrayList<>();
    private CatalogHead head;
    private List<ForeignField> fields;
    private int searches;

    CatalogLayers(ActionCatalog shared) {
        this.shared = shared;
        this.all = OwnedAction.byCode(shared.actions(), shared.foreign());
        this.head = shared.head();
        this.fields = ActionFields.ofHead(shared.foreign(), ForeignFields.none());
    }

    void lay(CatalogOverlay overlay) {
        String name = overlay.head().code();
        if (differ(overlay.head().model(), head.model())) {
            String[] facts = {
                "value", overlay.head().model().orElse(""), "rule", head.model().orElse("")
            };
            findings.add(Finding.of(FindingCode.DOCUMENT_VALUE, Place.at(name, "/model"), facts));
            setAside.addAll(overlay.actions());
            return;
        }
        overlay.changes().withdrawn().forEach(code -> {
            known(code, name);
            all.remove(code);
        });
        overlay.changes().overridden().forEach(code -> known(code, name));
        boolean converted = !differ(overlay.head().currency(), head.currency());
        Set<String> overridden = new TreeSet<>(overlay.changes().overridden());
        OwnedAction.byCode(overlay.actions(), overlay.foreign()).forEach((code, action) -> {
            if (!converted && action.action().effort().cost() > 0) {
                refuse(action, currencyFault(action, overlay));
            } else if (overridden.contains(code) || !all.containsKey(code)) {
                all.put(code, action);
            } else if (!all.get(code).action().equals(action.action())) {
                refuse(action, conflict(action, name));
            }
        });
        CatalogHead below = head;
        head = overlay.head().filledFrom(below);
        head = converted ? head : head.currency(below.currencyOrNull());
        fields = ActionFields.ofHead(overlay.foreign(), new ForeignFields(fields));
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private void known(String code, String overlay) {
        if (!all.containsKey(code)) {
            String nearest = searches++ < MOST_SEARCHES
                    ? CodeDistance.nearest(code, all.keySet()).orElse("...")
                    : "...";
            Place place = Place.of(overlay);
            String[] facts = {"action", code, "overlay", overlay, "nearest", nearest};
            findings.add(Finding.of(FindingCode.PLAN_OVERLAY_UNKNOWN, place, facts));
        }
    }

    private void refuse(OwnedAction action, Finding finding) {
        setAside.add(action.action());
        findings.add(finding);
    }

    private Finding currencyFault(OwnedAction action, CatalogOverlay overlay) {
        return Finding.of(
                FindingCode.PLAN_CURRENCY,
                action.place(overlay.head().code()),
                "action",
                action.action().code(),
                "expected",
                head.currency().orElse(""),
                "found",
                overlay.head().currency().orElse(""));
    }

    private static Finding conflict(OwnedAction action, String overlay) {
        String[] facts = {"action", action.action().code(), "overlay", overlay};
        return Finding.of(FindingCode.PLAN_OVERLAY_CONFLICT, action.place(overlay), facts);
    }

    CatalogMerge merge() {
        Map<String, List<String>> prerequisites = new TreeMap<>();
        all.forEach((code, action) -> prerequisites.put(code, action.action().prerequisites()));
        PrerequisiteOrder order = PrerequisiteOrder.of(prerequisites);
        Set<String> sound = order.sound(Set.of());
        String name = head.code();
        order.findings(Set.of(), code -> Place.at(name, "/actions/" + code)).forEach(findings::add);
        List<OwnedAction> kept = inOrder().stream()
                .filter(a -> sound.contains(a.action().code()))
                .toList();
        all.values().stream()
                .map(OwnedAction::action)
                .filter(a -> !sound.contains(a.code()))
                .forEach(setAside::add);
        setAside.sort(Comparator.comparing(DevelopmentAction::code));
        ActionCatalog catalog = new ActionCatalog(
                head, kept.stream().map(OwnedAction::action).toList(), OwnedAction.fields(kept, fields));
        return new CatalogMerge(catalog, Findings.of(findings), setAside);
    }

    /** Shared actions in their order, then the others by code. */
    private List<OwnedAction> inOrder() {
        Map<String, OwnedAction> rest = new TreeMap<>(all);
        List<OwnedAction> ordered = new ArrayList<>();
        for (DevelopmentAction action : shared.actions()) {
            OwnedAction present = rest.remove(action.code());
            if (present != null) {
                ordered.add(present);
            }
        }
        ordered.addAll(rest.values());
        return ordered;
    }
}
