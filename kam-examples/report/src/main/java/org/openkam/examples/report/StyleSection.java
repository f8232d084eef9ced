package org.openkam.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openkam.core.instrument.StyleBlock;
import org.openkam.core.instrument.StyleItemBank;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.examples.report.page.Section;
import org.openkam.examples.report.page.Table;
import org.openkam.examples.report.page.Table.Row;
import org.openkam.scoring.norm.NormLookup;
import org.openkam.scoring.profile.AspectScore;
import org.openkam.scoring.profile.ComponentChoice;
import org.openkam.scoring.profile.ComponentStyleScore;
import org.openkam.scoring.profile.StyleFlag;
import org.openkam.scoring.profile.StyleProfile;
import org.openkam.scoring.statistic.Estimate;

/** How a person sees the parts of the work: what draws, what is believed to be done well, and what to ask about the answers. */
final class StyleSection {
    private final ReportWords words;
    private final CompetencyModel model;
    private final StyleProfile style;

    StyleSection(StyleProfile style, CompetencyModel model, ReportWords words) {
        this.words = words;
        this.model = model;
        this.style = style;
    }

    Section section() {
        var section = Section.builder("parts", words.text("style.parts"))
                .paragraph(words.text("style.legend"))
                .table(new Table(words.text("style.table"), columns(), rows()));
        if (!style.choices().isEmpty()) {
            section.paragraph(words.text("style.choice.legend"));
        }
        return section.paragraph(norm())
                .heading(words.text("style.flags"))
                .points(style.flags().stream().map(this::flag).toList())
                .build();
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(words.text("column.component")));
        for (String aspect : new String[] {"column.draws", "column.well"}) {
            columns.add(words.text(aspect));
            columns.add(words.text("column.rank"));
            if (style.isNormed()) {
                columns.add(words.text("column.sten"));
            }
        }
        if (!style.choices().isEmpty()) {
            columns.add(words.text("column.choice"));
        }
        return columns;
    }

    /** Parts under the headings of the questionnaire; those that no heading names come last, under one of their own. */
    private List<Row> rows() {
        List<ComponentStyleScore> left = new ArrayList<>(style.components());
        List<Row> rows = new ArrayList<>();
        for (StyleBlock block :
                ModelLibrary.styleItems(model.code()).map(StyleItemBank::blocks).orElse(List.of())) {
            List<ComponentStyleScore> own = left.stream()
                    .filter(c -> block.components().contains(c.component()))
                    .toList();
            left.removeAll(own);
            add(rows, words.text(block.name()), own);
        }
        if (rows.isEmpty()) {
            return left.stream().map(this::row).toList();
        }
        add(rows, words.text("style.others"), left);
        return rows;
    }

    private void add(List<Row> rows, String heading, List<ComponentStyleScore> parts) {
        if (!parts.isEmpty()) {
            rows.add(Row.group(heading));
            parts.forEach(part -> rows.add(row(part)));
        }
    }

    private Row row(ComponentStyleScore part) {
        List<String> cells = new ArrayList<>();
        aspect(cells, part.drawsMe());
        aspect(cells, part.doWell());
        if (!style.choices().isEmpty()) {
            cells.add(style.choice(part.component()).map(this::shown).orElse("–"));
        }
        return new Row(words.component(model, part.component()), cells);
    }

    private void aspect(List<String> cells, AspectScore score) {
        cells.add(words.withError(score.raw(), 2));
        cells.add(rank(score.rank()));
        if (style.isNormed()) {
            cells.add(score.norm().sten().fold(this::sten, reason -> "–"));
        }
    }

    private String sten(Estimate.Computed sten) {
        String value = words.number(sten.value(), 0);
        return sten.interval() == null
                ? value
                : value + "\u00a0[" + words.number(sten.interval().lower(), 0) + ";\u00a0"
                        + words.number(sten.interval().upper(), 0) + "]";
    }

    private String rank(Estimate rank) {
        return rank.fold(r -> words.number(r.value(), r.value() == Math.rint(r.value()) ? 0 : 1), reason -> "–");
    }

    private String shown(ComponentChoice choice) {
        return choice.share().fold(share -> words.percent(share.value()), reason -> "–");
    }

    private String norm() {
        List<NormLookup> groups = style.components().stream()
                .flatMap(c -> List.of(c.drawsMe(), c.doWell()).stream())
                .filter(score -> score.norm().isPlaced())
                .map(score -> score.norm().group())
                .toList();
        if (groups.isEmpty()) {
            return words.text("style.norm.none");
        }
        NormLookup group = groups.get(0);
        String warnings = groups.stream()
                .flatMap(g -> g.warnings().stream())
                .distinct()
                .sorted()
                .map(warning -> words.text("style.norm." + warning))
                .collect(Collectors.joining("; "));
        return words.text(
                "style.norm",
                "population",
                group.population(),
                "collected",
                String.valueOf(group.collectedOrNull()),
                "people",
                Long.toString(group.n()),
                "warnings",
                warnings.isEmpty() ? words.text("style.norm.sound") : warnings);
    }

    private String flag(StyleFlag flag) {
        String text = flag.render(words.language().toLocale());
        return flag.raised() ? words.text("style.raised", "flag", text) : text;
    }
}
