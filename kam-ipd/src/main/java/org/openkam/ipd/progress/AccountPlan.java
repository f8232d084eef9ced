package org.openkam.ipd.progress;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Messages;
import org.openkam.scoring.instrument.CaseRubric;
import org.openkam.scoring.instrument.LevelCriterion;
import org.openkam.scoring.statistic.Fraction;

/**
 * A manager's plan for one client (source case H3), as something to hand in: products, channels, prices, targets. Whether it is whole
 * can be seen from it; how good it is a person marks by {@link #rubric}. Immutable.
 *
 * @param client code of the client
 * @param owner code of the manager
 * @param target what the client is to bring together, above 0
 * @param lines one for each product; may be empty while it is written
 */
public record AccountPlan(String client, String owner, BigDecimal target, List<Line> lines) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(AccountPlan.class, "accountplan");
    private static final int MOST_POINTS = 2;

    /**
     * One product.
     *
     * @param product code of the product
     * @param channel code of the channel, or null while it is open
     * @param price at which price, or null while it is open
     * @param target how much of it, 0 or more, or null while it is open
     */
    public record Line(
            String product,
            @Nullable String channel,
            @Nullable PriceTerm price,
            @Nullable BigDecimal target) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Line {
            Arguments.code(product, "code of product");
            if (channel != null) {
                Arguments.code(channel, "code of channel");
            }
            Arguments.that(
                    target == null || Turnover.isAmount(target),
                    "target of product " + product,
                    String.valueOf(target),
                    "must be 0 to 10^18 with at most nine decimals");
        }
    }

    public AccountPlan {
        Arguments.code(client, "code of client");
        Arguments.code(owner, "owner of plan");
        Arguments.that(
                Turnover.isAmount(Arguments.notNull(target, "target")) && target.signum() > 0,
                "target",
                target,
                "must be above 0, at most 10^18 with at most nine decimals");
        lines = List.copyOf(lines);
        long products = lines.stream().map(Line::product).distinct().count();
        Arguments.that(products == lines.size(), "lines", lines.size(), "must have no product twice");
    }

    /** Returns which parts are there; a part is there only if it is for every product. */
    public Checklist<AccountPlanPart> completeness() {
        Checklist<AccountPlanPart> parts = Checklist.unknown(AccountPlanPart.class);
        for (AccountPlanPart part : AccountPlanPart.values()) {
            parts = !lines.isEmpty() && has(part) ? parts.with(part) : parts.without(part);
        }
        return parts;
    }

    private boolean has(AccountPlanPart part) {
        return switch (part) {
            case PRODUCTS -> true;
            case CHANNELS -> lines.stream().noneMatch(l -> l.channel == null);
            case PRICES -> lines.stream().allMatch(l -> l.price != null && l.price.isSettled());
            case TARGETS -> lines.stream().noneMatch(l -> l.target == null) && reaches();
        };
    }

    private boolean reaches() {
        Fraction sum = Fraction.ZERO;
        for (Line line : lines) {
            sum = sum.plus(line.target == null ? Fraction.ZERO : Fraction.of(line.target));
        }
        return sum.compareTo(Fraction.of(target)) >= 0;
    }

    /** Returns the products whose price differs from the usual one and that nobody approved, in the plan's order. */
    public List<String> unapproved() {
        return lines.stream()
                .filter(l -> l.price != null && !l.price.isSettled())
                .map(Line::product)
                .toList();
    }

    /**
     * Returns by what a person marks how good a plan is: nothing, named, or argued with figures, for each part; each tells about
     * {@code GRW-4} of the bundled model, prices about {@code DEAL-3}, targets about {@code ANL-5} too.
     */
    public static CaseRubric rubric() {
        return new CaseRubric(
                "ACCOUNT_PLAN",
                List.of(
                        LevelCriterion.upTo("PRODUCTS", Set.of("GRW-4"), MOST_POINTS),
                        LevelCriterion.upTo("CHANNELS", Set.of("GRW-4"), MOST_POINTS),
                        LevelCriterion.upTo("PRICES", Set.of("DEAL-3", "GRW-4"), MOST_POINTS),
                        LevelCriterion.upTo("TARGETS", Set.of("ANL-5", "GRW-4"), MOST_POINTS)));
    }

    /** Returns what is missing line by line, in English, Russian or Polish; says so if nothing is. */
    public String render(Locale locale) {
        WordSheet sheet = WordSheet.of(MESSAGES, locale);
        sheet.line("title", "client", client, "owner", owner);
        Checklist<AccountPlanPart> parts = completeness();
        if (parts.isComplete()) {
            sheet.line("complete");
        }
        parts.open().forEach(p -> sheet.item("open", "part", p.render(locale)));
        unapproved().forEach(product -> sheet.item("unapproved", "product", product));
        return sheet.toString();
    }

    @Override
    public String toString() {
        return "plan for " + client + " by " + owner + ": " + lines.size() + " products, " + completeness();
    }
}
