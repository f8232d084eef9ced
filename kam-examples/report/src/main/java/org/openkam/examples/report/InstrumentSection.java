package org.openkam.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openkam.core.instrument.QuestionBank;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.examples.report.chart.InstrumentChart;
import org.openkam.examples.report.page.Section;
import org.openkam.examples.report.page.Table;
import org.openkam.examples.report.page.Table.Row;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.Contradiction;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.profile.TriangulatedScore;

/** What each instrument says about a person with its error, what they say together, and where they contradict each other. */
final class InstrumentSection {
    private final ReportWords words;
    private final CompetencyProfile profile;
    private final CompetencyModel model;
    private final List<TriangulatedScore> combined;
    private final List<String> instruments;

    InstrumentSection(CompetencyProfile profile, ReportWords words) {
        this.words = words;
        this.profile = profile;
        this.model = profile.model();
        this.combined =
                profile.assessedCompetencies().stream().map(profile::combined).toList();
        this.instruments = List.copyOf(combined.stream()
                .flatMap(c -> c.instruments().stream())
                .map(InstrumentScore::instrument)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    Section section(RoleFit fit) {
        List<String> columns = new ArrayList<>(List.of(words.text("column.competency")));
        instruments.forEach(code -> columns.add(words.word("instrument", code)));
        columns.add(words.text("column.combined"));
        var section = Section.builder("instruments", words.text("instruments.title"))
                .paragraph(words.text("instruments.text"))
                .paragraph(words.text(restsOnCombined(fit) ? "instruments.decide" : "instruments.beside"))
                .picture(InstrumentChart.of(profile, words.language()))
                .table(new Table(
                        words.text("instruments.table"),
                        columns,
                        combined.stream().map(this::row).toList()))
                .paragraph(words.text(
                        "instruments.legend",
                        "rule",
                        profile.policy().further().triangulation().code()));
        List<String> contradictions = contradictions();
        if (!contradictions.isEmpty()) {
            section.heading(words.text("instruments.contradictions")).points(contradictions);
        }
        return section.build();
    }

    private static boolean restsOnCombined(RoleFit fit) {
        return fit.gaps().stream().map(CompetencyGap::basis).anyMatch(ScoreBasis.COMBINED::equals);
    }

    private Row row(TriangulatedScore score) {
        List<String> cells = new ArrayList<>();
        for (String code : instruments) {
            cells.add(score.instruments().stream()
                    .filter(s -> s.instrument().equals(code))
                    .map(this::cell)
                    .collect(Collectors.joining("\n")));
        }
        cells.add(words.withError(score.combined(), 2) + "\n" + words.text("level." + score.level()));
        return new Row(words.competency(model, score.competency()), cells);
    }

    private String cell(InstrumentScore score) {
        StringBuilder cell = new StringBuilder(words.withError(score.estimate(), 2));
        score.flags().forEach(flag -> cell.append('\n').append(words.word("evidence", flag.name())));
        return cell.toString();
    }

    private List<String> contradictions() {
        Optional<QuestionBank> bank = ModelLibrary.questionBank(model.code());
        return combined.stream()
                .flatMap(c -> c.contradiction().stream())
                .map(c -> contradiction(c, words.text(bank.map(c::question).orElseGet(c::question))))
                .toList();
    }

    private String contradiction(Contradiction found, String question) {
        return words.text(
                "instruments.contradiction",
                "competency",
                words.competency(model, found.competency()),
                "statement",
                words.text(found.statement()),
                "question",
                question);
    }
}
