package org.openkam.ipd.progress;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.RaterSource;
import org.openkam.core.text.Messages;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.release.Cell;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * How a newcomer's clients fare (source case D4): were they told honestly, what do they say, what do observed calls show. Clients
 * answer the 360 as {@link RaterSource#CLIENT} and are anonymous there: their view stands apart only where enough of them answered,
 * and where they were merged with others it isn't shown apart. Evidence for a talk, not a score of its own. Immutable.
 *
 * @param assessee code of the newcomer
 * @param clientViews what clients see, by code of the competency, points of the scale; {@link Reason#WITHHELD} where they are merged
 *     with others, {@link Reason#NO_DATA} where there is no released view of clients
 * @param calls what observed calls show, by code of the competency or indicator
 * @param notices what each client was told, by code of the client
 */
public record ClientQualityWatch(
        String assessee,
        SortedMap<String, Estimate> clientViews,
        List<CallEvidence> calls,
        SortedMap<String, Checklist<NoticePoint>> notices)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(ClientQualityWatch.class, "handover");

    public ClientQualityWatch {
        Arguments.code(assessee, "assessee");
        clientViews = Collections.unmodifiableSortedMap(new TreeMap<>(clientViews));
        calls = calls.stream().sorted(Comparator.comparing(CallEvidence::code)).toList();
        notices = Collections.unmodifiableSortedMap(new TreeMap<>(notices));
        notices.keySet().forEach(client -> Arguments.code(client, "code of client"));
    }

    /**
     * Brings together what is known.
     *
     * @param profile the newcomer's released profile
     * @param calls that were listened to; may be none
     * @param notices what each client was told
     */
    public static ClientQualityWatch of(
            CompetencyProfile profile, List<ObservedCall> calls, Map<String, Checklist<NoticePoint>> notices) {
        Arguments.notNull(profile, "profile");
        SortedMap<String, Estimate> views = new TreeMap<>();
        profile.scores().forEach(score -> views.put(score.competency(), view(score, profile.cells())));
        Set<String> codes = new TreeSet<>();
        Arguments.notNull(calls, "calls")
                .forEach(c -> codes.addAll(c.score().rubric().tellsAbout()));
        List<CallEvidence> evidence = new ArrayList<>();
        codes.forEach(
                c -> evidence.add(CallEvidence.of(c, calls, profile.model().ratingScale())));
        return new ClientQualityWatch(
                profile.assessee(), views, evidence, new TreeMap<>(Arguments.notNull(notices, "notices")));
    }

    private static Estimate view(CompetencyScore score, List<Cell> cells) {
        boolean isMerged = cells.stream().anyMatch(c -> c.isMerged() && hasClients(c));
        Estimate none = Estimate.notComputable(isMerged ? Reason.WITHHELD : Reason.NO_DATA);
        return score.fold(
                scored -> scored.cells().stream()
                        .filter(c -> hasClients(c.cell()) && !c.cell().isMerged())
                        .findFirst()
                        .map(CellScore::estimate)
                        .orElse(none),
                notScored -> none);
    }

    private static boolean hasClients(Cell cell) {
        return cell.sources().stream().anyMatch(s -> s.code().equals(RaterSource.CLIENT.code()));
    }

    /** Returns the clients who weren't told everything, as far as is known, by code. */
    public List<String> notFullyTold() {
        return notices.entrySet().stream()
                .filter(e -> !e.getValue().isComplete())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns what is to be done and what is known line by line, in English, Russian or Polish. */
    public String render(Locale locale) {
        WordSheet sheet = WordSheet.of(MESSAGES, locale);
        sheet.line("watch.title", "assessee", assessee);
        notices.forEach((client, notice) -> {
            notice.open().forEach(p -> sheet.item("watch.open", "client", client, "point", p.render(locale)));
            notice.unknown().forEach(p -> sheet.item("watch.unknown", "client", client, "point", p.render(locale)));
        });
        clientViews.forEach((competency, view) -> view.fold(
                v -> sheet.item("watch.view", "competency", competency, "score", sheet.figure(v)),
                reason -> reason == Reason.WITHHELD ? sheet.item("watch.withheld", "competency", competency) : sheet));
        calls.forEach(c -> sheet.item(
                "watch.calls",
                "code",
                c.code(),
                "score",
                sheet.figure(c.mean()),
                "calls",
                sheet.counted("calls", c.calls())));
        return sheet.line("watch.human").toString();
    }

    @Override
    public String toString() {
        return "quality watch of " + assessee + ": " + calls + ", not fully told " + notFullyTold();
    }
}
