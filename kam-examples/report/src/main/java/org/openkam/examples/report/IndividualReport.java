package org.openkam.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.Language;
import org.openkam.examples.report.chart.GapChart;
import org.openkam.examples.report.chart.InstrumentChart;
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
import org.openkam.scoring.profile.AgreementLevel;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.profile.SelfOther;
import org.openkam.scoring.profile.SelfOtherPicture;
import org.openkam.scoring.profile.TriangulatedScore;
import org.openkam.scoring.release.Cell;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** What one person reads about the assessment: the picture others have, the own view beside it, and what a role asks. */
public final class IndividualReport {
    private final ReportWords words;
    private final PolicyWords policy;
    private final CompetencyProfile profile;
    private final RoleFit fit;
    private final CompetencyModel model;

    private IndividualReport(CompetencyProfile profile, RoleFit fit, Language language) {
        this.words = new ReportWords(language);
        this.policy = new PolicyWords(profile, words);
        this.profile = profile;
        this.fit = fit;
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
        Arguments.that(
                profile.assessee().equals(fit.assessee()),
                "fit of assessee",
                fit.assessee(),
                "must be about the profile's assessee " + profile.assessee());
        return new IndividualReport(profile, fit, language).page();
    }

    private Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(howToRead());
        sections.add(picture());
        sections.add(ownView());
        if (!profile.evidence().isEmpty()) {
            sections.add(instruments());
        }
        sections.add(role());
        if (!profile.styles().isEmpty()) {
            sections.add(style());
        }
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
                words.text(
                        "individual.subtitle",
                        "assessee",
                        profile.assessee(),
                        "role",
                        words.text(fit.role().name())),
                facts(),
                sections,
                words.text("contents"));
    }

    private List<Fact> facts() {
        return List.of(
                new Fact(words.value(fit.fit()), words.text("fact.fit")),
                new Fact(words.text("readiness." + fit.readiness()), words.text("fact.readiness")),
                new Fact(
                        fit.missed().size() + " / " + fit.comparisons(),
                        words.text(policy.terms().claim("fact.missed"))),
                new Fact(words.percent(fit.coverage()), words.text("fact.coverage")));
    }

    private Section howToRead() {
        return Section.builder("read", words.text("read.title"))
                .paragraph(policy.interval())
                .paragraph(policy.claims())
                .paragraph(policy.privacy(profile.promise().k()))
                .build();
    }

    private Section picture() {
        List<Row> rows = new ArrayList<>();
        for (CompetencyScore score : profile.scores()) {
            Estimate others = score.fold(Scored::estimate, n -> Estimate.notComputable(Reason.NO_DATA));
            String why = score.fold(s -> "", n -> words.text("reason." + n.reason()));
            rows.add(new Row(
                    words.competency(model, score.competency()),
                    List.of(
                            why.isEmpty() ? words.interval(others) : why,
                            words.value(score.self().score()),
                            score.fold(s -> Integer.toString(s.raters()), n -> "–"))));
        }
        String cells = profile.cells().stream().map(this::cell).collect(Collectors.joining("; "));
        return Section.builder("picture", words.text("picture.title"))
                .paragraph(words.text("picture.cells", "cells", cells.isEmpty() ? "–" : cells))
                .picture(ProfileChart.of(profile, fit, words.language()))
                .table(new Table(
                        words.text(policy.terms().value("picture.table")),
                        List.of(
                                words.text("column.competency"),
                                words.text("column.others"),
                                words.text("column.self"),
                                words.text("column.raters")),
                        rows))
                .build();
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

    private Section instruments() {
        List<Row> rows = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        for (String competency : profile.assessedCompetencies()) {
            TriangulatedScore all = profile.combined(competency);
            String each = all.instruments().stream()
                    .map(i -> words.word("instrument", i.instrument()) + " " + words.value(i.estimate()))
                    .collect(Collectors.joining(", "));
            rows.add(new Row(
                    words.competency(model, competency),
                    List.of(each, words.interval(all.combined()), words.text("level." + all.level()))));
            if (all.level() == AgreementLevel.CONTRADICTION) {
                questions.add(words.text("instruments.ask", "competency", words.competency(model, competency)));
            }
        }
        return Section.builder("instruments", words.text("instruments.title"))
                .paragraph(words.text("instruments.text"))
                .picture(InstrumentChart.of(profile, words.language()))
                .points(questions)
                .table(new Table(
                        words.text("instruments.table"),
                        List.of(
                                words.text("column.competency"),
                                words.text("column.each"),
                                words.text("column.combined"),
                                words.text("column.level")),
                        rows))
                .build();
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
        return Section.builder("style", words.text("style.title"))
                .paragraph(words.text("style.text"))
                .picture(StyleMap.of(profile, words.language()))
                .build();
    }

    private List<String> comments() {
        List<String> points = new ArrayList<>();
        profile.comments()
                .comments()
                .forEach(c -> points.add(words.competency(model, c.competency()) + ": " + c.text()));
        return points;
    }

    private Section method() {
        return Section.builder("method", words.text("method.title"))
                .points(List.of(
                        words.text(policy.terms().hasIntervals() ? "method.error" : "method.error.none"),
                        policy.chance(fit.comparisons()),
                        words.text("method.limits"),
                        words.text("method.human"),
                        words.text("method.policy", "policy", profile.policy().toString())))
                .build();
    }
}
