package org.openkam.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.Cluster;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.Language;
import org.openkam.examples.report.chart.GapChart;
import org.openkam.examples.report.chart.ProfileChart;
import org.openkam.examples.report.chart.SelfOtherChart;
import org.openkam.examples.report.chart.StyleMap;
import org.openkam.examples.report.page.Page;
import org.openkam.examples.report.page.Page.Fact;
import org.openkam.examples.report.page.Section;
import org.openkam.examples.report.page.Table;
import org.openkam.examples.report.page.Table.Row;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.instrument.KpiOutcome;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.SelfOther;
import org.openkam.scoring.profile.SelfOtherPicture;
import org.openkam.scoring.release.Cell;

/** What one person reads about the assessment: the picture others have, the own view beside it, and what a role asks. */
public final class IndividualReport {
    private final ReportWords words;
    private final PolicyWords policy;
    private final CompetencyProfile profile;
    private final RoleFit fit;
    private final @Nullable KpiOutcome results;
    private final CompetencyModel model;

    private IndividualReport(CompetencyProfile profile, RoleFit fit, @Nullable KpiOutcome results, Language language) {
        this.words = new ReportWords(language);
        this.policy = new PolicyWords(profile, words);
        this.profile = profile;
        this.fit = fit;
        this.results = results;
        this.model = profile.model();
    }

    /**
     * Lays out the report.
     *
     * @param profile of the person
     * @param fit of the same person with the role the report is about
     * @param language of the words
     */
    public static Page of(CompetencyProfile profile, RoleFit fit, Language language) {
        return of(profile, fit, null, language);
    }

    /**
     * Lays out the report with results against plan.
     *
     * @param profile of the person
     * @param fit of the same person with the role the report is about
     * @param resultsOrNull of the same person against plan; null if there are none
     * @param language of the words
     */
    public static Page of(
            CompetencyProfile profile, RoleFit fit, @Nullable KpiOutcome resultsOrNull, Language language) {
        checkSame(profile, fit, resultsOrNull);
        return new IndividualReport(profile, fit, resultsOrNull, language).page();
    }

    static void checkSame(CompetencyProfile profile, RoleFit fit, @Nullable KpiOutcome results) {
        String rule = "must be about the profile's assessee " + profile.assessee();
        Arguments.that(profile.assessee().equals(fit.assessee()), "fit of assessee", fit.assessee(), rule);
        if (results != null) {
            Arguments.that(
                    profile.assessee().equals(results.assessee()), "results of assessee", results.assessee(), rule);
        }
    }

    private Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(howToRead());
        sections.add(picture());
        sections.add(ownView());
        if (!profile.evidence().isEmpty()) {
            sections.add(new InstrumentSection(profile, words).section(fit));
        }
        sections.add(role());
        if (results != null) {
            sections.add(ResultsSection.of(results, words));
        }
        if (!profile.styles().isEmpty()) {
            sections.add(style());
        }
        profile.styleProfile().ifPresent(s -> sections.add(new StyleSection(s, model, words).section()));
        if (!comments().isEmpty()) {
            sections.add(Section.builder("comments", words.text("comments.title"))
                    .paragraph(words.text("comments.text"))
                    .points(comments())
                    .build());
        }
        sections.add(method());
        return new Page(
                words.language().code(),
                words.text("individual.title"),
                words.about(fit, profile),
                facts(),
                sections,
                words.text("contents"));
    }

    private List<Fact> facts() {
        return List.of(
                new Fact(words.value(fit.fit()), fitLabel()),
                new Fact(words.text("readiness." + fit.readiness()), words.text("fact.readiness")),
                new Fact(
                        fit.missed().size() + " / " + fit.comparisons(),
                        words.text(policy.terms().claim("fact.missed"))),
                new Fact(words.percent(fit.coverage()), words.text("fact.coverage")));
    }

    private String fitLabel() {
        return fit.fit()
                .fold(
                        f -> f.standardError() == null
                                ? words.text("fact.fit")
                                : words.text(
                                        "fact.fit.error",
                                        "se",
                                        words.number(f.standardError().value(), 2)),
                        reason -> words.text("fact.fit"));
    }

    private Section howToRead() {
        return Section.builder("read", words.text("read.title"))
                .paragraph(policy.interval())
                .paragraph(policy.claims())
                .paragraph(policy.privacy(profile.promise().k()))
                .paragraph(words.text("read.history." + profile.history()))
                .build();
    }

    private Section picture() {
        String cells = profile.cells().stream().map(this::cell).collect(Collectors.joining("; "));
        return Section.builder("picture", words.text("picture.title"))
                .paragraph(words.text("picture.cells", "cells", cells.isEmpty() ? "–" : cells))
                .picture(ProfileChart.of(profile, fit, words.language()))
                .table(new Table(
                        words.text(policy.terms().value("picture.table")),
                        List.of(
                                words.text("column.competency"),
                                policy.others(),
                                words.text("column.self"),
                                words.text("column.raters")),
                        scores()))
                .build();
    }

    /** Every score under the heading of its cluster. */
    private List<Row> scores() {
        List<Row> rows = new ArrayList<>();
        for (Cluster cluster : model.clusters()) {
            List<Row> own = model.competencies().stream()
                    .filter(c -> c.cluster().equals(cluster.code()))
                    .flatMap(c -> Stream.ofNullable(profile.byCompetency().get(c.code())))
                    .map(this::score)
                    .toList();
            if (!own.isEmpty()) {
                rows.add(Row.group(words.text(cluster.name())));
                rows.addAll(own);
            }
        }
        return rows;
    }

    private Row score(CompetencyScore score) {
        return new Row(
                words.competency(model, score.competency()),
                List.of(
                        score.fold(s -> words.interval(s.estimate()), n -> words.text("reason." + n.reason())),
                        words.value(score.self().score()),
                        score.fold(s -> Integer.toString(s.raters()), n -> "–")));
    }

    private String cell(Cell cell) {
        return cell.sources().stream().map(s -> words.word("source", s.code())).collect(Collectors.joining(" + "));
    }

    private Section ownView() {
        SelfOtherPicture views = SelfOtherPicture.of(profile);
        List<String> points = new ArrayList<>();
        for (SelfOther.Kind kind : List.of(SelfOther.Kind.BLIND_SPOT, SelfOther.Kind.HIDDEN_STRENGTH)) {
            views.of(kind)
                    .forEach(v -> points.add(words.text(
                            "own." + kind,
                            "competency",
                            words.competency(model, v.competency()),
                            "self",
                            words.value(v.self().score()),
                            "others",
                            words.value(v.others()))));
        }
        var section = Section.builder("own", words.text("own.title"))
                .paragraph(words.text(policy.ownView(views, points.isEmpty())))
                .points(points)
                .picture(SelfOtherChart.of(profile, words.language()));
        if (views.isHalo()) {
            section.paragraph(words.text("own.halo"));
        }
        return section.build();
    }

    private Section role() {
        List<Row> rows = new ArrayList<>();
        for (CompetencyGap gap : fit.gaps()) {
            String name = words.competency(model, gap.competency())
                    + (gap.requirement().mustHave() ? " *" : "");
            rows.add(new Row(
                    name,
                    List.of(
                            words.interval(gap.score()),
                            Integer.toString(gap.requirement().targetLevel()),
                            policy.claim(gap))));
        }
        return Section.builder(
                        "role",
                        words.text("role.title", "role", words.text(fit.role().name())))
                .paragraph(words.text(
                        "role.now",
                        "role",
                        words.text(model.role(profile.participant().role()).name())))
                .paragraph(words.text(policy.terms().onScale() ? "role.text" : "role.text.share"))
                .picture(GapChart.of(profile, fit, words.language()))
                .table(new Table(
                        words.text("role.table"),
                        List.of(
                                words.text("column.competency"),
                                words.text("column.score"),
                                words.text("column.target"),
                                words.text("column.claim")),
                        rows))
                .build();
    }

    private Section style() {
        List<Row> rows = profile.scores().stream().map(this::drawn).toList();
        return Section.builder("style", words.text("style.title"))
                .paragraph(words.text("style.text"))
                .picture(StyleMap.of(profile, words.language()))
                .table(new Table(
                        words.text("style.codes"),
                        List.of(
                                words.text("column.competency"),
                                words.text("column.code"),
                                words.text("column.draws"),
                                words.text("column.others")),
                        rows))
                .build();
    }

    private Row drawn(CompetencyScore score) {
        return new Row(
                words.competency(model, score.competency()),
                List.of(
                        score.competency(),
                        words.value(profile.motivation(score.competency())),
                        score.fold(s -> words.value(s.estimate()), n -> "–")));
    }

    private List<String> comments() {
        List<String> points = new ArrayList<>();
        profile.comments()
                .comments()
                .forEach(c -> points.add(words.competency(model, c.competency()) + ": " + c.text()));
        return points;
    }

    private Section method() {
        List<String> points = new ArrayList<>();
        points.add(words.text(policy.terms().hasIntervals() ? "method.error" : "method.error.none"));
        if (fit.fit().fold(f -> f.standardError() != null, reason -> false)) {
            points.add(words.text("method.fit"));
        }
        points.add(policy.chance(fit.comparisons()));
        points.add(words.text("method.limits"));
        points.add(words.text("method.human"));
        points.add(words.text("method.policy", "policy", profile.policy().toString()));
        return Section.builder("method", words.text("method.title"))
                .points(points)
                .build();
    }
}
