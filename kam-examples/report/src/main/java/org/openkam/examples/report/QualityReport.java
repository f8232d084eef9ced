package org.openkam.examples.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openkam.core.finding.Finding;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.Programme;
import org.openkam.core.text.Language;
import org.openkam.examples.report.chart.DStudyChart;
import org.openkam.examples.report.chart.RaterChart;
import org.openkam.examples.report.page.Page;
import org.openkam.examples.report.page.Page.Fact;
import org.openkam.examples.report.page.Section;
import org.openkam.examples.report.page.Table;
import org.openkam.examples.report.page.Table.Row;
import org.openkam.scoring.AnalystView;
import org.openkam.scoring.AnalystView.FlaggedRater;
import org.openkam.scoring.InstrumentTable;
import org.openkam.scoring.ProgrammeQuality;
import org.openkam.scoring.facets.RaterEffect;
import org.openkam.scoring.facets.SeverityAdjustment;
import org.openkam.scoring.generalizability.DStudy;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.response.RaterFlag;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.validity.CorrelationBlock;

/**
 * How well a programme measures, for its analyst alone: it shows raters one by one, by their codes. No other report takes what it
 * takes, and it is written to a folder of its own.
 */
public final class QualityReport {
    /** So many raters are listed one by one. */
    public static final int MOST_RATERS = 50;

    private final ReportWords words;
    private final AnalystView view;
    private final Programme programme;
    private final ProgrammeQuality quality;
    private final double confidence;

    private QualityReport(AnalystView view, Language language) {
        this.words = new ReportWords(language);
        this.view = view;
        this.programme = view.scored().programme();
        this.quality = view.scored().quality();
        this.confidence =
                view.scored().profiles().iterator().next().policy().error().confidence();
    }

    /** Lays out the report. */
    public static Page of(AnalystView view, Language language) {
        return new QualityReport(Arguments.notNull(view, "analyst's view"), language).page();
    }

    private Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(howToRead());
        sections.add(reliability());
        Optional<MultiSourceFeedback> feedback = programme.terms().design().multiSourceFeedback();
        feedback.ifPresent(f -> {
            sections.add(studies(f));
            sections.add(severity(f));
        });
        sections.add(instruments());
        if (feedback.isPresent()) {
            sections.add(flags());
        }
        sections.add(findings());
        return new Page(
                words.language().code(),
                words.text("quality.title"),
                words.text(
                        "quality.subtitle",
                        "model",
                        words.text(programme.model().name()),
                        "cycle",
                        programme.terms().cycle()),
                facts(),
                sections,
                words.text("contents"));
    }

    private List<Fact> facts() {
        return List.of(
                fact("fact.people", quality.profiles()),
                fact("fact.scores", quality.scores()),
                fact("fact.none", quality.withheld()),
                fact("fact.merged", quality.mergedCells()),
                fact("fact.answers", quality.answers()),
                new Fact(words.value(quality.medianReliability()), words.text("fact.reliability")));
    }

    private Fact fact(String key, long number) {
        return new Fact(Long.toString(number), words.counted(key, number));
    }

    private Section howToRead() {
        return Section.builder("read", words.text("quality.read"))
                .paragraph(words.text("quality.read.private"))
                .paragraph(words.text("quality.read.use"))
                .build();
    }

    private Section reliability() {
        List<Row> rows = new ArrayList<>();
        quality.reliability()
                .forEach((competency, r) -> rows.add(new Row(name(competency), List.of(valueOrReason(r)))));
        return Section.builder("reliability", words.text("quality.reliability"))
                .paragraph(words.text("quality.reliability.text"))
                .table(new Table(
                        words.text("quality.reliability.table"),
                        List.of(words.text("column.competency"), words.text("column.reliability")),
                        rows))
                .build();
    }

    private String valueOrReason(Estimate estimate) {
        return estimate.fold(
                e -> words.number(e.value(), 2), r -> r.render(words.language().toLocale()));
    }

    private String name(String competency) {
        return words.competency(programme.model(), competency);
    }

    /** A study of each competency; the surface is drawn where scores are worth least. */
    private Section studies(MultiSourceFeedback feedback) {
        List<Row> rows = new ArrayList<>();
        RaterStudy weakest = null;
        double least = Double.POSITIVE_INFINITY;
        String named = "";
        for (String competency : feedback.competencies()) {
            RaterStudy study = RaterStudy.of(programme, feedback, competency);
            DStudy now = study.now();
            rows.add(new Row(
                    name(competency),
                    List.of(
                            words.number(study.raters(), 1),
                            Integer.toString(study.items()),
                            valueOrReason(now.generalizability()),
                            valueOrReason(now.dependability()))));
            double phi = now.dependability().fold(Computed::value, r -> Double.POSITIVE_INFINITY);
            if (phi < least) {
                least = phi;
                weakest = study;
                named = name(competency);
            }
        }
        var section = Section.builder("studies", words.text("quality.studies"))
                .paragraph(words.text("quality.studies.text"))
                .table(new Table(
                        words.text("quality.studies.table"),
                        List.of(
                                words.text("column.competency"),
                                words.text("column.raters.mean"),
                                words.text("column.items"),
                                words.text("column.generalizability"),
                                words.text("column.dependability")),
                        rows));
        if (weakest != null) {
            section.heading(words.text("quality.surface", "competency", named))
                    .picture(DStudyChart.of(weakest.surface(), words.language()));
        }
        return section.build();
    }

    /** Leniency by competency; raters are drawn where they differ most. */
    private Section severity(MultiSourceFeedback feedback) {
        List<Row> rows = new ArrayList<>();
        List<RaterEffect> widest = List.of();
        double most = 0;
        String named = "";
        for (String competency : feedback.competencies()) {
            SeverityAdjustment severity = view.severity(competency);
            List<RaterEffect> effects = severity.raterEffects();
            double[] known = effects.stream()
                    .filter(e -> e.leniency() instanceof Computed)
                    .mapToDouble(e -> e.leniency().value())
                    .sorted()
                    .toArray();
            rows.add(new Row(
                    name(competency),
                    List.of(
                            Integer.toString(severity.links().groups().size()),
                            Integer.toString(effects.size()),
                            Integer.toString(known.length),
                            known.length == 0
                                    ? "–"
                                    : words.number(known[0], 2) + "\u00a0…\u00a0"
                                            + words.number(known[known.length - 1], 2))));
            if (known.length > 0 && known[known.length - 1] - known[0] > most) {
                most = known[known.length - 1] - known[0];
                widest = effects;
                named = name(competency);
            }
        }
        var section = Section.builder("severity", words.text("quality.severity"))
                .paragraph(words.text("quality.severity.text"))
                .table(new Table(
                        words.text("quality.severity.table"),
                        List.of(
                                words.text("column.competency"),
                                words.text("column.groups"),
                                words.text("column.raters"),
                                words.text("column.known"),
                                words.text("column.range")),
                        rows));
        if (!widest.isEmpty()) {
            section.heading(words.text("quality.severity.drawn", "competency", named))
                    .picture(RaterChart.of(
                            widest.stream().map(this::withInterval).toList(),
                            programme.answers()::raterCode,
                            words.language()));
        }
        return section.build();
    }

    private RaterEffect withInterval(RaterEffect effect) {
        return effect.leniency() instanceof Computed known && known.standardError() != null
                ? new RaterEffect(
                        effect.rater(),
                        effect.source(),
                        effect.units(),
                        new Computed(
                                known.value(),
                                known.standardError(),
                                IntervalMethod.studentT().interval(known.value(), known.standardError(), confidence)))
                : effect;
    }

    private Section instruments() {
        InstrumentTable table = view.instrumentTable();
        List<Row> rows = List.of(
                row("quality.same", table.table().monotraitHeteromethod()),
                row("quality.within", table.table().heterotraitMonomethod()),
                row("quality.between", table.table().heterotraitHeteromethod()));
        String names = table.instruments().stream()
                .map(i -> words.word("instrument", i))
                .collect(Collectors.joining(", "));
        return Section.builder("instruments", words.text("quality.instruments"))
                .paragraph(words.text("quality.instruments.text", "instruments", names.isEmpty() ? "–" : names))
                .table(new Table(
                        words.text("quality.instruments.table"),
                        List.of(
                                words.text("column.correlations"),
                                words.text("column.mean"),
                                words.text("column.lowest"),
                                words.text("column.highest"),
                                words.text("column.number")),
                        rows))
                .build();
    }

    private Row row(String key, CorrelationBlock block) {
        return new Row(
                words.text(key),
                List.of(
                        valueOrReason(block.mean()),
                        words.value(block.lowest()),
                        words.value(block.highest()),
                        Integer.toString(block.count())));
    }

    private Section flags() {
        List<FlaggedRater> flagged = view.raterFlags();
        Map<RaterFlag.Code, Integer> counts = new EnumMap<>(RaterFlag.Code.class);
        flagged.forEach(f -> counts.merge(f.flag().code(), 1, Integer::sum));
        List<String> lines = new ArrayList<>();
        counts.forEach((code, number) -> lines.add(words.text("flag." + code) + ": " + number));
        List<Row> rows = flagged.stream()
                .sorted(Comparator.comparingInt(f -> -f.flag().sheets()))
                .limit(MOST_RATERS)
                .map(f -> new Row(
                        f.rater(),
                        List.of(
                                words.text("flag." + f.flag().code()),
                                f.flag().reason(words.language().toLocale()))))
                .toList();
        var section = Section.builder("flags", words.text("quality.flags"))
                .paragraph(words.text(flagged.isEmpty() ? "quality.flags.none" : "quality.flags.text"))
                .points(lines);
        if (!rows.isEmpty()) {
            section.table(new Table(
                    words.text(
                            "quality.flags.table",
                            "shown",
                            Integer.toString(rows.size()),
                            "all",
                            Integer.toString(flagged.size())),
                    List.of(words.text("column.rater"), words.text("column.flag"), words.text("column.why")),
                    rows));
        }
        return section.build();
    }

    private Section findings() {
        List<String> lines = new ArrayList<>();
        for (Finding finding : view.scored().findings()) {
            lines.add(finding.message(words.language()) + " " + finding.advice(words.language()));
        }
        return Section.builder("findings", words.text("quality.findings"))
                .paragraph(words.text(lines.isEmpty() ? "quality.findings.none" : "quality.findings.text"))
                .points(lines)
                .build();
    }
}
