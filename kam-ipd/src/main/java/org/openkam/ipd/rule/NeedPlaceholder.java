package org.openkam.ipd.rule;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the rationale of a need may leave open as {@code {name}} in small letters, and the planner fills in.
 */
public enum NeedPlaceholder {
    /** Name of the competency. */
    COMPETENCY,
    /** The score, two decimals. */
    SCORE,
    /** The target level. */
    TARGET,
    /** The parts of the work that can be handed over. */
    PARTS,
    /** Those who take them over. */
    BACKUP,
    /** Name of the own strength that compensates. */
    STRENGTH,
    /** The conditions that are missing. */
    CONDITIONS,
    /** Names of what is neglected. */
    NEGLECTED,
    /** What to ask, and with which instrument. */
    QUESTION;

    private static final Pattern OPEN = Pattern.compile("\\{([^{}]*)}");

    /** Returns its name in a text, without braces. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether there is something to fill in for a case, given by its facts' bits. */
    boolean hasValue(long facts) {
        return switch (this) {
            case PARTS, BACKUP -> (facts & NeedFact.NOT_DELEGABLE.bit()) == 0;
            case STRENGTH -> (facts & NeedFact.COMPENSABLE.bit()) != 0;
            case CONDITIONS -> (facts & NeedFact.CONDITIONS_MISSING.bit()) != 0;
            case NEGLECTED -> (facts & NeedFact.OTHER_NEGLECTED.bit()) != 0;
            case SCORE -> (facts & (NeedFact.UNKNOWN.bit() | NeedFact.CONTRADICTED.bit())) == 0;
            default -> true;
        };
    }

    /** Returns those that a text leaves open; empty if it leaves open anything else. */
    static Optional<Set<NeedPlaceholder>> in(String text) {
        Set<NeedPlaceholder> open = EnumSet.noneOf(NeedPlaceholder.class);
        Matcher matcher = OPEN.matcher(text);
        while (matcher.find()) {
            String key = matcher.group(1);
            Optional<NeedPlaceholder> known =
                    Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst();
            if (known.isEmpty()) {
                return Optional.empty();
            }
            open.add(known.get());
        }
        String rest = matcher.reset().replaceAll("");
        return rest.contains("{") || rest.contains("}") ? Optional.empty() : Optional.of(open);
    }
}
