package org.openkam.scoring.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.model.CodeDistance;
import org.openkam.scoring.json.NormTableDocument.CountDocument;
import org.openkam.scoring.json.NormTableDocument.DistributionKind;
import org.openkam.scoring.json.NormTableDocument.FigureDocument;
import org.openkam.scoring.json.NormTableDocument.ScaleDocument;

/** Finds what is wrong between the parts of a norm table, all of it. */
final class NormTableFaults {
    private static final int MOST_COEFFICIENTS = 7;

    private final String name;
    private final NormTableDocument document;
    private final List<Finding> findings = new ArrayList<>();

    NormTableFaults(String name, NormTableDocument document) {
        this.name = name;
        this.document = document;
    }

    /** @param known codes of the scales that there are; null if that isn't known */
    Findings faults(@Nullable Set<String> known) {
        try {
            LocalDate.parse(document.collected());
        } catch (DateTimeException e) {
            value("/collected", document.collected(), "2026-01-31");
        }
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < document.scales().size(); i++) {
            scale(document.scales().get(i), "/scales/" + i, seen, known);
        }
        return Findings.of(findings);
    }

    private void add(FindingCode code, String pointer, String... facts) {
        findings.add(Finding.of(code, Place.at(name, pointer), facts));
    }

    private void value(String pointer, Object value, String rule) {
        add(FindingCode.DOCUMENT_VALUE, pointer, "value", Finding.shown(String.valueOf(value)), "rule", rule);
    }

    private void scale(ScaleDocument scale, String at, Map<String, String> seen, @Nullable Set<String> known) {
        String first = seen.putIfAbsent(scale.scale(), at);
        if (first != null) {
            add(FindingCode.MODEL_DUPLICATE_CODE, at, "code", scale.scale(), "first", first);
        }
        if (known != null && !known.contains(scale.scale())) {
            String nearest = CodeDistance.nearest(scale.scale(), known).orElse("...");
            add(FindingCode.MODEL_REFERENCE, at + "/scale", "code", scale.scale(), "nearest", nearest);
        }
        fields(scale, at);
        figures(scale, at);
        if (scale.counts() != null) {
            counts(scale.counts(), at + "/counts");
        }
    }

    /** What a kind needs must be there, and what belongs to another kind says that one of both is mistaken. */
    private void fields(ScaleDocument scale, String at) {
        Map<String, Object> given = scale.given();
        scale.kind().required().stream()
                .filter(field -> !given.containsKey(field))
                .forEach(field -> add(FindingCode.DOCUMENT_MISSING, at + "/" + field));
        given.keySet().stream()
                .filter(field -> !scale.kind().has(field))
                .forEach(field -> value(at + "/" + field, given.get(field), "kind " + scale.kind() + ": -"));
        boolean continuous = scale.kind() == DistributionKind.CONTINUOUS;
        if (continuous && (document.covariate() == null || document.covariate().isBlank())) {
            add(FindingCode.DOCUMENT_MISSING, "/covariate");
        }
        long most = continuous ? Integer.MAX_VALUE : Long.MAX_VALUE / 2;
        if (scale.people() != null && (scale.people() > most || scale.people() < (continuous ? 0 : 1))) {
            value(at + "/people", scale.people(), (continuous ? "0.." : "1..") + most);
        }
    }

    private void figures(ScaleDocument scale, String at) {
        FigureDocument reliability = scale.reliability();
        if (reliability != null) {
            figure(reliability, at + "/reliability");
            if (reliability.value() != null && reliability.value().compareTo(BigDecimal.ONE) > 0) {
                value(at + "/reliability/value", reliability.value(), "<= 1");
            }
        }
        finite(scale.mean(), at + "/mean");
        finite(scale.deviation(), at + "/deviation");
        finite(scale.lowest(), at + "/lowest");
        finite(scale.highest(), at + "/highest");
        if (scale.lowest() != null && scale.highest() != null && scale.lowest().compareTo(scale.highest()) > 0) {
            value(
                    at + "/highest",
                    scale.highest(),
                    ">= " + Finding.shown(scale.lowest().toString()));
        }
        coefficients(scale.meanCoefficients(), at + "/meanCoefficients");
        coefficients(scale.residualCoefficients(), at + "/residualCoefficients");
    }

    private void coefficients(@Nullable List<FigureDocument> figures, String at) {
        if (figures != null && (figures.isEmpty() || figures.size() > MOST_COEFFICIENTS)) {
            value(at, figures.size(), "1.." + MOST_COEFFICIENTS);
        }
        for (int i = 0; figures != null && i < figures.size(); i++) {
            figure(figures.get(i), at + "/" + i);
        }
    }

    /** A figure is a number or a reason, never both or neither. */
    private void figure(FigureDocument figure, String at) {
        if (figure.value() == null && figure.notComputable() == null) {
            add(FindingCode.DOCUMENT_MISSING, at + "/value");
        } else if (figure.value() != null && figure.notComputable() != null) {
            value(at + "/notComputable", figure.notComputable(), "-");
        }
        finite(figure.value(), at + "/value");
    }

    private void finite(@Nullable BigDecimal number, String at) {
        if (number != null && !Double.isFinite(number.doubleValue())) {
            value(at, number, "<= 1.7e308");
        }
    }

    private void counts(List<CountDocument> counts, String at) {
        Set<Double> scores = new TreeSet<>();
        BigInteger people = BigInteger.ZERO;
        for (int i = 0; i < counts.size(); i++) {
            BigDecimal score = counts.get(i).score();
            finite(score, at + "/" + i + "/score");
            if (!scores.add(score.doubleValue() + 0d)) {
                value(at + "/" + i + "/score", score, "1 x");
            }
            people = people.add(BigInteger.valueOf(counts.get(i).people()));
        }
        if (people.bitLength() > 62) {
            value(at, people, "< 2^62");
        }
    }
}
