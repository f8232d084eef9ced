package org.openkam.core.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

/**
 * Everything that differs between two versions of a model, one {@link ModelChange} for each edit. Elements are the same if
 * their codes are. Code and version of the model aren't content; apart from them, no change means equal models.
 *
 * <ul>
 *   <li>What was added or removed is listed once: a removed competency takes its indicators and anchors along, a removed
 *       role its requirements and qualifications, a removed requirement those of its indicators. An indicator that went to
 *       another competency was moved.
 *   <li>A competency or an indicator that one version has, and of which the other says what took its place, was replaced.
 *       Its successors are listed too if they are new.
 *   <li>Of a text, all languages that differ are one change.
 *   <li>A field that this library doesn't know has a value or another one; no look is taken inside.
 *   <li>A list in another order is one change, and only if what stayed in it changed places.
 *   <li>A scale with other codes is one change; levels that only one of the scales has aren't listed.
 * </ul>
 *
 * <p>Changes stand in the order of element, owner, code and aspect. Exchanging the versions mirrors every change and keeps
 * the order. Immutable and thread-safe.
 */
public final class ModelDiff implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CompetencyModel older;
    private final CompetencyModel newer;

    @SuppressWarnings("serial") // the JDK's immutable collections are serializable
    private final List<ModelChange> changes;

    private ModelDiff(CompetencyModel older, CompetencyModel newer) {
        this.older = Arguments.notNull(older, "older model");
        this.newer = Arguments.notNull(newer, "newer model");
        this.changes =
                changes(ModelContent.of(older).nodes(), ModelContent.of(newer).nodes());
    }

    /** Compares two versions of a model, or any two models. */
    public static ModelDiff between(CompetencyModel older, CompetencyModel newer) {
        return new ModelDiff(older, newer);
    }

    /** Returns the older version. */
    public CompetencyModel older() {
        return older;
    }

    /** Returns the newer version. */
    public CompetencyModel newer() {
        return newer;
    }

    /** Returns the changes, in a stable order. */
    public List<ModelChange> changes() {
        return changes;
    }

    /** Returns whether nothing changed but, perhaps, code and version of the model. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * Returns for every competency of either version whether scores can be compared, see {@link Comparability}. Nothing is
     * taken to be renamed but what the newer version says; see {@link ModelMigration}.
     */
    public List<Comparability> comparability() {
        return ModelMigration.of(older, newer).comparability();
    }

    /** Returns one line for each change, divided by line feeds; empty if there is none. */
    public String render(Locale locale) {
        return changes.stream().map(change -> change.render(locale)).collect(Collectors.joining("\n"));
    }

    /** Returns the versions and the number of changes. */
    @Override
    public String toString() {
        return older.code() + " " + older.version() + " -> " + newer.code() + " " + newer.version() + ": "
                + changes.size() + (changes.size() == 1 ? " change" : " changes");
    }

    private static List<ModelChange> changes(
            TreeMap<ModelAddress, ModelContent.Node> before, TreeMap<ModelAddress, ModelContent.Node> after) {
        Set<ModelAddress> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        List<ModelChange> changes = new ArrayList<>();
        for (ModelAddress address : all) {
            ModelContent.Node old = before.get(address);
            ModelContent.Node now = after.get(address);
            if (old != null && now != null) {
                addDifferences(changes, address, old, now);
            } else if (old != null) {
                addGone(changes, address, old, after);
            } else if (now != null) {
                List<ModelChange> gone = new ArrayList<>();
                addGone(gone, address, now, before);
                gone.forEach(change -> changes.add(change.mirrored()));
            }
        }
        return List.copyOf(changes);
    }

    /** What only one version has: a replacement is told where the code is that it replaces. */
    private static void addGone(
            List<ModelChange> changes,
            ModelAddress address,
            ModelContent.Node old,
            TreeMap<ModelAddress, ModelContent.Node> others) {
        ModelElement element = address.element();
        ModelContent.Node replacement = others.get(ModelContent.replacement(address.code()));
        if (replacement != null && (element == ModelElement.COMPETENCY || element == ModelElement.INDICATOR)) {
            changes.add(replaced(address, replacement.facts().get(ModelAspect.SUCCESSORS)));
        } else if (!vanishesWithOwner(address, old, others)
                && !(element == ModelElement.REPLACEMENT && hasCode(others, address.code()))) {
            changes.add(whole(address, old));
        }
    }

    private static boolean hasCode(TreeMap<ModelAddress, ModelContent.Node> nodes, String code) {
        return nodes.containsKey(ModelContent.competency(code)) || nodes.containsKey(ModelContent.indicator(code));
    }

    private static ModelChange replaced(ModelAddress address, @Nullable LocalizedText by) {
        return new ModelChange(
                ModelChange.Kind.REPLACED,
                address,
                ModelAspect.WHOLE,
                List.of(),
                LocalizedText.of(address.code()),
                by == null || by.toString().equals(ModelContent.NOTHING) ? null : by);
    }

    /** A level never comes or goes by itself: the scale has other codes then. */
    private static boolean vanishesWithOwner(
            ModelAddress address, ModelContent.Node node, TreeMap<ModelAddress, ModelContent.Node> others) {
        return address.element() == ModelElement.LEVEL
                || node.ownerOrNull() != null && !others.containsKey(node.ownerOrNull());
    }

    private static ModelChange whole(ModelAddress address, ModelContent.Node node) {
        boolean requirement = address.element() == ModelElement.REQUIREMENT
                || address.element() == ModelElement.INDICATOR_REQUIREMENT;
        Map.Entry<ModelAspect, LocalizedText> first =
                node.facts().entrySet().iterator().next();
        LocalizedText text = requirement ? LocalizedText.of(requirement(node)) : first.getValue();
        List<Language> languages = first.getKey().isText() && !requirement ? List.copyOf(text.languages()) : List.of();
        return new ModelChange(ModelChange.Kind.REMOVED, address, ModelAspect.WHOLE, languages, text, null);
    }

    /** As a requirement says itself. Every other element tells its first aspect. */
    private static String requirement(ModelContent.Node node) {
        boolean mustHave = node.facts().get(ModelAspect.MUST_HAVE).toString().equals("YES");
        return ">=" + node.facts().get(ModelAspect.TARGET) + " (" + node.facts().get(ModelAspect.WEIGHT)
                + (mustHave ? "*)" : ")");
    }

    private static void addDifferences(
            List<ModelChange> changes, ModelAddress address, ModelContent.Node old, ModelContent.Node now) {
        for (ModelAspect aspect : EnumSet.allOf(ModelAspect.class)) {
            ModelChange change = aspect.kind() == ModelChange.Kind.REORDERED
                    ? reordered(address, aspect, old, now)
                    : changed(
                            address,
                            aspect,
                            old.facts().get(aspect),
                            now.facts().get(aspect));
            if (change != null) {
                changes.add(change);
            }
        }
    }

    private static @Nullable ModelChange changed(
            ModelAddress address, ModelAspect aspect, @Nullable LocalizedText old, @Nullable LocalizedText now) {
        if (old == null ? now == null : old.equals(now)) {
            return null;
        }
        if (!aspect.isText()) {
            return new ModelChange(aspect.kind(), address, aspect, List.of(), old, now);
        }
        Map<Language, String> before = old == null ? Map.of() : old.byLanguage();
        Map<Language, String> after = now == null ? Map.of() : now.byLanguage();
        TreeSet<Language> languages = new TreeSet<>(before.keySet());
        languages.addAll(after.keySet());
        languages.removeIf(
                language -> before.containsKey(language) && before.get(language).equals(after.get(language)));
        return new ModelChange(
                aspect.kind(),
                address,
                aspect,
                List.copyOf(languages),
                only(before, languages),
                only(after, languages));
    }

    private static @Nullable LocalizedText only(Map<Language, String> texts, Set<Language> languages) {
        Map<Language, String> kept = new TreeMap<>(texts);
        kept.keySet().retainAll(languages);
        return kept.isEmpty() ? null : LocalizedText.of(kept);
    }

    private static @Nullable ModelChange reordered(
            ModelAddress address, ModelAspect aspect, ModelContent.Node old, ModelContent.Node now) {
        List<ModelAddress> before = old.orders().getOrDefault(aspect, List.of());
        List<ModelAddress> after = now.orders().getOrDefault(aspect, List.of());
        Set<ModelAddress> stayed = new TreeSet<>(before);
        stayed.retainAll(new TreeSet<>(after));
        List<String> oldOrder = codes(before, stayed);
        List<String> newOrder = codes(after, stayed);
        return oldOrder.equals(newOrder)
                ? null
                : new ModelChange(
                        ModelChange.Kind.REORDERED,
                        address,
                        aspect,
                        List.of(),
                        LocalizedText.of(String.join(", ", oldOrder)),
                        LocalizedText.of(String.join(", ", newOrder)));
    }

    private static List<String> codes(List<ModelAddress> addresses, Set<ModelAddress> stayed) {
        return addresses.stream()
                .filter(stayed::contains)
                .map(ModelAddress::code)
                .toList();
    }
}
