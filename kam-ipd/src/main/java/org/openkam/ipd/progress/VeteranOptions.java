package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Messages;

/**
 * Options where an experienced person stagnates or holds too much alone, with reasons (source cases G4 and G5, rule R26). The named
 * person decides, and parting is never among them. Immutable.
 *
 * @param of what it is about
 * @param proposals in the order to look at them, the first always transparency
 */
public record VeteranOptions(VeteranCase of, List<Proposal> proposals) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(VeteranOptions.class, "veteran");

    /** So long what somebody said is taken as still so. */
    public static final Period STANDARD_VALIDITY = Period.ofYears(1);

    /**
     * An option and why it is in the list.
     *
     * @param option what can be done
     * @param reasons at least one
     */
    public record Proposal(VeteranOption option, List<VeteranReason> reasons) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Proposal {
            Arguments.notNull(option, "option");
            reasons = Arguments.notEmpty(reasons, "reasons of option");
        }

        @Override
        public String toString() {
            return option + " " + reasons;
        }
    }

    public VeteranOptions {
        Arguments.notNull(of, "case");
        proposals = Arguments.notEmpty(proposals, "proposals");
    }

    /** Returns the options, with the standard validity of what somebody said. */
    public static VeteranOptions of(VeteranCase veteran) {
        return of(veteran, STANDARD_VALIDITY);
    }

    /**
     * Returns the options.
     *
     * @param validFor so long what somebody said is taken as still so; what is older counts as unknown
     */
    public static VeteranOptions of(VeteranCase veteran, Period validFor) {
        Periods.positive(validFor, "validity");
        boolean isStale = Arguments.notNull(veteran, "case").isStale(validFor);
        VeteranView view = isStale ? veteran.view().forgotten() : veteran.view();
        List<Proposal> proposals = new ArrayList<>();
        add(proposals, VeteranOption.TRANSPARENCY, VeteranReason.COMES_FIRST);
        if (isStale) {
            add(proposals, VeteranOption.ASK_FIRST, VeteranReason.TOO_LONG_AGO);
        } else if (isOpen(view)) {
            add(proposals, VeteranOption.ASK_FIRST, VeteranReason.NOT_KNOWN);
        }
        if (view.sowsNegativity() == Said.YES) {
            add(proposals, VeteranOption.TALK_ABOUT_EFFECT, VeteranReason.SOWS_NEGATIVITY);
        }
        int before = proposals.size();
        if (veteran.isKeyWithoutDeputy()) {
            add(proposals, VeteranOption.CREATE_DEPUTY, VeteranReason.KEY_PERSON_WITHOUT_DEPUTY);
        }
        if (view.stagnates() == Said.YES) {
            addForStagnation(proposals, view);
        }
        if (proposals.size() > before) {
            add(proposals, VeteranOption.ACCEPT_DIP, VeteranReason.CHANGE_COSTS);
        }
        return new VeteranOptions(veteran, proposals);
    }

    private static boolean isOpen(VeteranView view) {
        return view.stagnates() == Said.UNKNOWN
                || view.goodWithPeople() == Said.UNKNOWN
                || view.sowsNegativity() == Said.UNKNOWN;
    }

    /** More standing goes to those who are good with people and whose effect on others is known to be no trouble. */
    private static void addForStagnation(List<Proposal> proposals, VeteranView view) {
        add(proposals, VeteranOption.SPLIT_SALES, VeteranReason.STAGNATES);
        if (view.goodWithPeople() == Said.YES && view.sowsNegativity() == Said.NO) {
            add(proposals, VeteranOption.NEW_PROJECT, VeteranReason.STAGNATES, VeteranReason.GOOD_WITH_PEOPLE);
            add(proposals, VeteranOption.ROTATE, VeteranReason.STAGNATES, VeteranReason.GOOD_WITH_PEOPLE);
        }
        if (view.goodWithPeople() == Said.NO) {
            add(
                    proposals,
                    VeteranOption.DEPUTY_THEN_PROJECT,
                    VeteranReason.STAGNATES,
                    VeteranReason.NOT_GOOD_WITH_PEOPLE);
        } else if (view.sowsNegativity() == Said.YES) {
            add(proposals, VeteranOption.DEPUTY_THEN_PROJECT, VeteranReason.STAGNATES, VeteranReason.SOWS_NEGATIVITY);
        }
    }

    private static void add(List<Proposal> proposals, VeteranOption option, VeteranReason... reasons) {
        proposals.add(new Proposal(option, List.of(reasons)));
    }

    /** Returns the options in order. */
    public List<VeteranOption> options() {
        return proposals.stream().map(Proposal::option).toList();
    }

    /** Returns options and reasons line by line, in English, Russian or Polish. */
    public String render(Locale locale) {
        WordSheet sheet = WordSheet.of(MESSAGES, locale);
        sheet.line("title", "assessee", of.view().assessee());
        sheet.line(
                "source", "who", of.view().saidBy(), "day", sheet.day(of.view().on()));
        for (Proposal proposal : proposals) {
            String reasons = proposal.reasons().stream()
                    .map(reason -> sheet.say("reason." + reason))
                    .reduce((a, b) -> a + "; " + b)
                    .orElseThrow();
            sheet.item("proposal", "option", proposal.option().render(locale), "reasons", reasons);
        }
        return sheet.line("never").line("human", "decider", of.decider()).toString();
    }

    @Override
    public String toString() {
        return of.view().assessee() + " " + proposals;
    }
}
