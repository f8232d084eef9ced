package org.openkam.scoring.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;

/** Says in a language what is found about teams, units and dependence on single people. Every text ends with who decides. */
final class TeamText {
    private static final Messages MESSAGES = Messages.of(TeamText.class, "team");

    private final @Nullable CompetencyModel model;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    /** @param model has the names of competencies; without it, and for codes that it lacks, codes stand in their place */
    TeamText(@Nullable CompetencyModel model, Locale locale) {
        this.model = model;
        this.language = Language.of(locale);
    }

    static TeamText of(CompetencyModel model, Locale locale) {
        return new TeamText(Arguments.notNull(model, "model"), locale);
    }

    private void line(String key, String... values) {
        lines.add(MESSAGES.text(key, language, Messages.values(values)));
    }

    /** A line with a noun beside a number. */
    private void counted(String key, long number, String... values) {
        lines.add(MESSAGES.text(key, language, number, Messages.values(values)));
    }

    private String word(String key) {
        return MESSAGES.text(key, language);
    }

    private String name(String code) {
        return model == null
                ? code
                : model.competencies().stream()
                        .filter(c -> c.code().equals(code))
                        .map(c -> c.name().in(language))
                        .findFirst()
                        .orElse(code);
    }

    private static String percent(double share) {
        return Decimals.plain(100 * share, 1);
    }

    private static String percent(Fraction share) {
        return percent(share.toDouble());
    }

    private static String percent(Estimate share) {
        return share.fold(
                s -> percent(s.value())
                        + (s.interval() == null
                                ? ""
                                : " [" + percent(s.interval().lower()) + "; "
                                        + percent(s.interval().upper()) + "]"),
                reason -> "–");
    }

    private static String plain(Estimate figure, int digits) {
        return figure.fold(f -> Decimals.plain(f.value(), digits), reason -> "–");
    }

    private static String people(List<String> codes) {
        return String.join(", ", codes);
    }

    private String done() {
        line("human");
        return lines.stream().map(l -> l + "\n").collect(Collectors.joining());
    }

    String text(TeamCoverage coverage) {
        coverage(coverage);
        return done();
    }

    private void coverage(TeamCoverage coverage) {
        counted(
                "coverage",
                coverage.members().size(),
                "people",
                people(coverage.members()),
                "role",
                model == null ? coverage.role().code() : coverage.role().name().in(language),
                "met",
                percent(coverage.met()),
                "possible",
                percent(coverage.possible()));
        line("expected", "expected", percent(coverage.expected()));
        coverage.requirements().forEach(this::requirement);
    }

    private void requirement(RequirementCover one) {
        String name = name(one.requirement().competency());
        if (one.cover() != Cover.MET) {
            hole(one);
        } else if (one.isSingleHolder()) {
            line("single", "competency", name, "person", one.holders().get(0));
        } else {
            line("cover.MET", "competency", name, "people", people(one.holders()));
        }
    }

    private void hole(RequirementCover hole) {
        line("cover." + hole.cover(), "competency", name(hole.requirement().competency()));
    }

    String text(BestTeam team) {
        coverage(team.coverage());
        chosen(team);
        return done();
    }

    private void chosen(BestTeam team) {
        counted(team.optimal() ? "chosen" : "chosen.open", team.candidates());
    }

    String text(TeamSolution solution) {
        line("advice." + solution.advice());
        alone(solution.alone());
        if (solution.team().members().size() > 1) {
            coverage(solution.team().coverage());
        }
        chosen(solution.team());
        return done();
    }

    private void alone(BestTeam alone) {
        line("alone", "share", percent(alone.coverage().met()), "people", people(alone.members()));
    }

    /** The reasons of a recommendation alone, each in a sentence. */
    List<String> reasons(TeamSolution solution) {
        BestTeam team = solution.team();
        alone(solution.alone());
        if (team.members().size() > 1) {
            counted(
                    team.optimal() ? "team" : "team.open",
                    team.members().size(),
                    "share",
                    percent(team.coverage().met()),
                    "people",
                    people(team.members()));
        }
        team.coverage().holes().forEach(this::hole);
        team.coverage().singleHolders().forEach(this::requirement);
        return List.copyOf(lines);
    }

    String text(KeyPersonRisk risk) {
        line("risk." + risk.level());
        Shares shares = risk.shares();
        if (shares.isComputable()) {
            counted("holders", shares.holders().size(), "largest", percent(shares.top(1)));
            int fewest = shares.fewestWith(risk.policy().vital()).size();
            counted("fewest", fewest, "share", percent(risk.policy().vital()));
        }
        for (String person : risk.flagged()) {
            line(
                    risk.deputies().contains(person) ? "flagged.deputy" : "flagged.alone",
                    "person",
                    person,
                    "share",
                    percent(share(shares, person)));
        }
        line("safe");
        return done();
    }

    private static Fraction share(Shares shares, String code) {
        return shares.holders().stream()
                .filter(h -> h.code().equals(code))
                .map(shares::exact)
                .findFirst()
                .orElse(Fraction.ZERO);
    }

    String text(ExpertiseConcentration expertise) {
        line("verdict." + expertise.verdict(), "competency", name(expertise.competency()));
        if (expertise.topShare() instanceof Estimate.Computed share) {
            counted(
                    "top",
                    expertise.people().size(),
                    "person",
                    expertise.people().get(0),
                    "share",
                    percent(share));
            line("herfindahl", "index", plain(expertise.herfindahl(), 2));
        }
        if (!expertise.unknown().isEmpty()) {
            counted("unscored", expertise.unknown().size(), "people", people(expertise.unknown()));
        }
        return done();
    }

    String text(ClientConcentration clients) {
        counted("keyclients", clients.keyClients().size(), "share", percent(clients.keyShare()));
        line("together", "band", word("band." + clients.ofKeyClients()));
        line("largest", "share", percent(clients.lostWithLargest()), "band", word("band." + clients.ofLargest()));
        if (clients.isBelowUsual()) {
            line("below", "share", percent(clients.policy().usualFrom()));
        }
        line("herfindahl", "index", plain(clients.herfindahl(), 2));
        return done();
    }

    String text(PortfolioTiers tiers) {
        counted(
                "tiers",
                tiers.first().size(),
                "share",
                percent(tiers.shareOfClients()),
                "income",
                percent(tiers.shareOfIncome()));
        if (tiers.isBorderTied()) {
            line("tied");
        }
        return done();
    }

    String text(UnitHeatMap map) {
        map.rows().forEach(row -> row(row.name().isEmpty() ? word("nounit") : row.name(), row));
        row(word("everybody"), map.everybody());
        long withheld = map.rows().stream()
                .flatMap(r -> r.cells().stream())
                .filter(HeatCell::isWithheld)
                .count();
        if (withheld > 0) {
            counted("withheldcells", withheld);
        }
        return done();
    }

    private void row(String name, HeatRow row) {
        String cells = row.cells().stream()
                .map(cell -> name(cell.competency()) + " "
                        + cell.mean()
                                .<String>fold(
                                        m -> Decimals.plain(m.value(), 2) + " (" + cell.people() + ")",
                                        reason -> word(cell.isWithheld() ? "withheld" : "noscore")))
                .collect(Collectors.joining("; "));
        line("row", "row", name, "cells", cells);
    }

    String text(NineBox box) {
        if (box.box() == null) {
            line("box.NOT_PLACED", "person", box.assessee());
        } else {
            String[] values = {
                "person",
                box.assessee(),
                "performance",
                word("third." + box.box().performance()),
                "potential",
                word("third." + box.box().potential())
            };
            if (box.placement() == NineBox.Placement.BETWEEN_BOXES) {
                counted("box.BETWEEN_BOXES", box.possible().size(), values);
            } else {
                line("box." + box.placement(), values);
            }
        }
        line("picture");
        return done();
    }
}
