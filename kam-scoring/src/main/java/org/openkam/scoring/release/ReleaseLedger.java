package org.openkam.scoring.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.release.LedgerEntry.Block;
import org.openkam.scoring.release.LedgerEntry.Token;
import org.openkam.scoring.statistic.Fraction;

/**
 * Remembers what was released about whom, so that a later release of the same cycle can be looked at together with it: four
 * raters after three give away the fourth. The host stores it, with a {@link LedgerKey} kept elsewhere; it holds neither
 * ratings nor codes of raters. Scoring with a ledger gives the ledger that comes after. Immutable and thread-safe.
 *
 * <p><b>What is audited.</b> Every mean of an item in a cell is treated as known, although below five raters it only feeds
 * the competency's mean. All scores of a profile are weighted sums of such means, so what is safe with them is safe with
 * the profile, whatever the policies and weights of the releases were. And since a mean stands for answers to one item, the
 * audit falls into one small part for each item: in it each release has one figure for each cell, which is the sum over a
 * block of raters. A changed rating counts as another unknown of the same rater. The price is that some releases are
 * refused that an audit of the weighted sums alone would let pass.
 *
 * <p><b>Errors.</b> Standard errors rest on components pooled over all people of a programme, which are no weighted sums. Two
 * releases that differ in one person, changed or taken out, differ in the components by how far that person's raters differ among
 * themselves, and anybody with two profiles could work that out. So a later release has errors only if it differs in nobody or in as
 * many people as components need, see {@link #admitsErrors}. A ledger doesn't know who was released together: where programmes share a
 * ledger and a cycle, people taken out of one can't be told from the people of another.
 *
 * <p>A release equal to an earlier one is always allowed. In a closed cycle no other is. Comments of anonymous raters stand as
 * they were first released; others are withheld.
 */
public final class ReleaseLedger {
    private final LedgerKey key;
    private final TreeMap<String, List<LedgerEntry>> entries = new TreeMap<>();

    private ReleaseLedger(LedgerKey key, Collection<LedgerEntry> entries) {
        this.key = Arguments.notNull(key, "key of ledger");
        entries.forEach(this::add);
    }

    private void add(LedgerEntry entry) {
        List<LedgerEntry> same =
                entries.computeIfAbsent(place(entry.assessee(), entry.cycle()), p -> new ArrayList<>());
        if (!same.contains(entry)) {
            same.add(entry);
        }
    }

    /** Codes have no slash. */
    private static String place(String assessee, String cycle) {
        return cycle + "/" + assessee;
    }

    /** Returns a ledger of no release. */
    public static ReleaseLedger empty(LedgerKey key) {
        return new ReleaseLedger(key, List.of());
    }

    /**
     * Returns a ledger of these releases, those about one assessee and cycle in the order in which they were made.
     *
     * @param key the key that made their tokens
     */
    public static ReleaseLedger of(LedgerKey key, Collection<LedgerEntry> entries) {
        return new ReleaseLedger(key, entries);
    }

    /** Returns the text by which a stored ledger shows that it belongs to the key, see {@link LedgerKey#check}. */
    public String keyCheck() {
        return key.check();
    }

    /** Returns all releases, by cycle and assessee, each in the order in which they were made. */
    public List<LedgerEntry> entries() {
        return entries.values().stream().flatMap(List::stream).toList();
    }

    /** Returns the releases about an assessee in a cycle, in the order in which they were made. */
    public List<LedgerEntry> entries(String assessee, String cycle) {
        return Collections.unmodifiableList(entries.getOrDefault(place(assessee, cycle), List.of()));
    }

    /** Returns this ledger with what a gate released by it. */
    public ReleaseLedger plus(Collection<Released<ReleasedRatings>> released) {
        List<LedgerEntry> all = new ArrayList<>(entries());
        released.forEach(r -> r.value().entry().ifPresent(all::add));
        return new ReleaseLedger(key, all);
    }

    LedgerKey key() {
        return key;
    }

    /**
     * Returns which releases hold an answer that the programme no longer has, because an assessee or a rater was taken out of
     * it or an answer was changed: they must be withdrawn. What people have read of them can't be taken back; a new release
     * is still audited together with them.
     */
    public List<LedgerEntry> withdrawals(Programme programme) {
        LedgerTokens tokens = new LedgerTokens(key, programme);
        List<LedgerEntry> withdrawn = new ArrayList<>();
        String cycle = programme.terms().cycle();
        for (LedgerEntry entry : entries()) {
            if (entry.cycle().equals(cycle)) {
                if (!isWhole(entry, tokens)) {
                    withdrawn.add(entry);
                }
            }
        }
        return withdrawn;
    }

    private static boolean isWhole(LedgerEntry entry, LedgerTokens tokens) {
        Set<String> rated = tokens.present(entry.assessee());
        Set<String> written = tokens.comments(entry.assessee());
        return entry.blocks().stream().flatMap(b -> b.answers().stream()).allMatch(t -> rated.contains(t.answer()))
                && entry.comments().stream().allMatch(c -> written.contains(c.split(":", 2)[0]));
    }

    /**
     * Returns what the programme's terms take back of an earlier promise to raters of the same people in the same cycle: a lower
     * number of raters, or anonymity of a source.
     */
    public Findings brokenPromises(Programme programme) {
        int least = programme.terms().promise().leastRaters();
        Set<String> known = new HashSet<>();
        programme.answers().sources().stream().filter(s -> !s.anonymous()).forEach(s -> known.add(s.code()));
        List<Finding> findings = new ArrayList<>();
        for (LedgerEntry entry : entries()) {
            boolean same = entry.cycle().equals(programme.terms().cycle());
            if (same && programme.answers().indexOf(entry.assessee()) >= 0) {
                if (least < entry.leastRaters()) {
                    findings.add(broken("k = " + least, "k = " + entry.leastRaters()));
                }
                entry.sources().stream()
                        .filter(known::contains)
                        .forEach(s -> findings.add(broken(s + ": false", s + ": true")));
            }
        }
        return Findings.of(findings.stream().distinct().toList());
    }

    private static Finding broken(String value, String promised) {
        return Finding.of(
                FindingCode.ANONYMITY_PROMISE_BROKEN, Place.of("programme.json"), "value", value, "promised", promised);
    }

    /** Returns the codes of the anonymous sources in cells. */
    static List<String> anonymousSources(List<Cell> cells) {
        return cells.stream()
                .filter(Cell::anonymous)
                .flatMap(c -> c.sources().stream())
                .map(RaterSource::code)
                .toList();
    }

    /** Returns whether comments may be shown: the first ones of a cycle stand, because one more would show who came late. */
    boolean admitsComments(String assessee, String cycle, List<String> comments) {
        List<String> sorted = comments.stream().sorted().toList();
        return entries(assessee, cycle).stream()
                .map(LedgerEntry::comments)
                .allMatch(earlier -> earlier.isEmpty() || earlier.equals(sorted));
    }

    /** Returns whether a release may follow the earlier ones. */
    boolean admits(LedgerEntry next, boolean closed) {
        List<LedgerEntry> earlier = entries(next.assessee(), next.cycle());
        if (earlier.isEmpty() || earlier.stream().anyMatch(e -> e.blocks().equals(next.blocks()))) {
            return true;
        }
        if (closed) {
            return false;
        }
        List<LedgerEntry> all = new ArrayList<>(earlier);
        all.add(next);
        return audit(all).verdict(next.leastRaters()).isSafe();
    }

    /**
     * Returns whether errors may be shown of a release: with an earlier one of the cycle it has nobody in common, or it differs in
     * nobody, or, from each earlier one, in at least this many people.
     *
     * @param cycle the round of assessment
     * @param released of everybody in the programme
     * @param least how many people components of error are estimated from at least
     */
    public boolean admitsErrors(String cycle, Collection<Released<ReleasedRatings>> released, int least) {
        Map<String, Set<List<Block>>> before = new TreeMap<>();
        for (LedgerEntry entry : entries()) {
            List<Block> blocks = anonymous(entry);
            if (entry.cycle().equals(cycle) && !blocks.isEmpty()) {
                before.computeIfAbsent(entry.assessee(), a -> new HashSet<>()).add(blocks);
            }
        }
        boolean again = false;
        int changed = 0;
        int fresh = 0;
        for (Released<ReleasedRatings> one : released) {
            Set<List<Block>> earlier = before.remove(one.value().assessee());
            List<Block> now = one.value().entry().map(ReleaseLedger::anonymous).orElse(List.of());
            again |= earlier != null;
            boolean isNobody = earlier == null && now.isEmpty();
            changed += isNobody || Set.of(now).equals(earlier) ? 0 : 1;
            fresh += isNobody || earlier != null && earlier.contains(now) ? 0 : 1;
        }
        int gone = before.size();
        return !again || changed + gone == 0 || fresh + gone >= least;
    }

    private static List<Block> anonymous(LedgerEntry entry) {
        return entry.blocks().stream().filter(Block::anonymous).toList();
    }

    /** Returns the audit of releases about one assessee in one cycle together, every item's mean in a cell taken as known. */
    public static DisclosureAudit audit(List<LedgerEntry> releases) {
        Set<String> known = new HashSet<>();
        releases.forEach(r -> r.blocks().stream()
                .filter(b -> !b.anonymous())
                .forEach(b -> b.answers().forEach(t -> known.add(t.answer()))));
        Map<Block, LinearFigure> figures = new LinkedHashMap<>();
        for (int r = 0; r < releases.size(); r++) {
            for (Block block : releases.get(r).blocks()) {
                if (block.anonymous()) {
                    figures.putIfAbsent(block, figure(block, r + 1, known));
                }
            }
        }
        return DisclosureAudit.of(figures.values());
    }

    private static LinearFigure figure(Block block, int release, Set<String> known) {
        Map<AnonymousAnswer, Fraction> coefficients = new TreeMap<>();
        for (Token token : block.answers()) {
            if (!known.contains(token.answer())) {
                coefficients.put(new AnonymousAnswer(token.rater(), token.answer()), Fraction.ONE);
            }
        }
        return new LinearFigure("release " + release + " " + block.item(), coefficients);
    }

    /** Returns sizes only. */
    @Override
    public String toString() {
        return "ledger of " + entries().size() + " releases";
    }
}
