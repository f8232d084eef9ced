package org.openkam.scoring.team;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/**
 * How much hangs on single people (source cases G4, R24), from revenue or processes by person that the host counts. It points
 * at what to make safe (a deputy, a shared process), never at a person to part with. Immutable and thread-safe.
 *
 * @param shares what each person holds
 * @param deputies codes of people who have a deputy, sorted
 * @param level of the risk
 * @param policy by which it was judged
 */
public record KeyPersonRisk(Shares shares, List<String> deputies, Level level, KeyPersonPolicy policy)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How great the risk is. */
    public enum Level {
        /** Nobody holds a flagged share. */
        LOW,
        /** Somebody holds a flagged share, and everybody who does has a deputy. */
        SECURED,
        /** Somebody holds a flagged share without deputy. */
        ELEVATED,
        /** A few people hold everything, or what the policy sets as extreme, deputies or not. */
        EXTREME,
        /** Nothing is held, so nothing can be said. */
        UNKNOWN
    }

    public KeyPersonRisk {
        Arguments.notNull(shares, "shares");
        deputies = List.copyOf(new TreeSet<>(deputies));
        Arguments.notNull(level, "level");
        Arguments.notNull(policy, "key person policy");
    }

    /**
     * Returns the risk of amounts.
     *
     * @param amounts revenue or another count by person, each 0 or more
     * @param deputies people who have a deputy; those without an amount are left out
     */
    public static KeyPersonRisk of(Map<String, BigDecimal> amounts, Set<String> deputies, KeyPersonPolicy policy) {
        return of(Shares.of(amounts), deputies, policy);
    }

    /**
     * Returns the risk of processes. A process that several people can run counts for each of them by an equal part; one that
     * nobody runs is refused, because it is a hole already.
     *
     * @param runners who can run each process, by its code
     */
    public static KeyPersonRisk ofProcesses(
            Map<String, Set<String>> runners, Set<String> deputies, KeyPersonPolicy policy) {
        Map<String, Fraction> held = new TreeMap<>();
        new TreeMap<>(Arguments.notNull(runners, "runners")).forEach((process, people) -> {
            Arguments.code(process, "code of process");
            Arguments.notEmpty(people, "runners of process " + process);
            Fraction part = Fraction.of(1, people.size());
            people.forEach(p -> held.merge(p, part, Fraction::plus));
        });
        List<Shares.Holder> holders = held.entrySet().stream()
                .map(e -> new Shares.Holder(e.getKey(), e.getValue()))
                .toList();
        return of(new Shares(holders), deputies, policy);
    }

    private static KeyPersonRisk of(Shares shares, Set<String> deputies, KeyPersonPolicy policy) {
        Arguments.notNull(policy, "key person policy");
        Set<String> known = new HashSet<>();
        shares.holders().forEach(h -> known.add(h.code()));
        List<String> kept = Arguments.notNull(deputies, "people with deputy").stream()
                .filter(known::contains)
                .toList();
        KeyPersonRisk unjudged = new KeyPersonRisk(shares, kept, Level.UNKNOWN, policy);
        return new KeyPersonRisk(shares, kept, unjudged.judged(), policy);
    }

    private Level judged() {
        if (!shares.isComputable()) {
            return Level.UNKNOWN;
        }
        if (shares.exactTop(policy.fewPeople()).compareTo(policy.extreme()) >= 0) {
            return Level.EXTREME;
        }
        if (flagged().isEmpty()) {
            return Level.LOW;
        }
        return withoutDeputy().isEmpty() ? Level.SECURED : Level.ELEVATED;
    }

    /** Returns who holds a share that the policy points out, largest first. */
    public List<String> flagged() {
        return shares.holders().stream()
                .filter(h -> shares.isComputable() && shares.exact(h).compareTo(policy.flagged()) >= 0)
                .map(Shares.Holder::code)
                .toList();
    }

    /** Returns who of them has no deputy, largest first: naming one is the first thing to do. */
    public List<String> withoutDeputy() {
        return flagged().stream().filter(code -> !deputies.contains(code)).toList();
    }

    /** Returns the fewest people whose loss would take the vital share; the fewer, the worse. {@link Reason#NO_DATA} without shares. */
    public Estimate busFactor() {
        return shares.isComputable()
                ? Estimate.of(shares.fewestWith(policy.vital()).size())
                : Estimate.notComputable(Reason.NO_DATA);
    }

    /**
     * Returns the part of the total that hangs on a person and not on the firm, 0 to 1: the share times the policy's
     * influence (source case G3). It is as good as that assumption.
     *
     * @throws IllegalArgumentException if the person holds nothing here
     */
    public Estimate hangsOn(String person) {
        Shares.Holder holder = shares.holders().stream()
                .filter(h -> h.code().equals(person))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Person (" + Arguments.shown(person) + ") must be one of those who hold something."));
        return shares.isComputable()
                ? Estimate.of(shares.exact(holder).times(policy.influence()).toDouble())
                : Estimate.notComputable(Reason.NO_DATA);
    }

    /** Returns level, reasons and shares, one a line, in English. */
    public String render() {
        String reasons = flagged().stream()
                .map(code -> System.lineSeparator() + code + " holds a flagged share"
                        + (deputies.contains(code) ? " and has a deputy." : " and has no deputy: name one."))
                .collect(Collectors.joining());
        return this + reasons + System.lineSeparator() + shares.render();
    }

    /** Returns sentences line by line, in English, Russian or Polish. */
    public String render(Locale locale) {
        return new TeamText(null, locale).text(this);
    }

    /** Returns for instance {@code Key person risk: ELEVATED (8 people, largest 0.1500, bus factor 4.0000)}. */
    @Override
    public String toString() {
        return "Key person risk: " + level + " (" + shares.holders().size() + " people, largest " + shares.top(1)
                + ", bus factor " + busFactor() + ")";
    }
}
