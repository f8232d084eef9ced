package org.openkam.scoring.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openkam.core.json.Document;
import org.openkam.scoring.norm.ContinuousNorm;
import org.openkam.scoring.norm.NormDistribution;
import org.openkam.scoring.norm.NormSample;
import org.openkam.scoring.norm.NormTable;
import org.openkam.scoring.norm.ScaleNorm;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Norms of an instrument as a file keeps them: may be wrong, are checked as a whole. See {@link NormTableJson}. */
record NormTableDocument(
        String format,
        String schemaVersion,
        @NotBlank String population,

        @NotNull @Pattern(regexp = NormTableDocument.DAY) String collected,

        @Nullable String covariate,
        @NotEmpty List<@NotNull @Valid ScaleDocument> scales)
        implements Document {

    static final String FORMAT = "openkam-norm-table";
    static final int MAJOR = 1;
    static final int MINOR = 0;
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String PEOPLE = "people";

    /** What is known of the spread, and so which of the fields belong to it. */
    enum DistributionKind {
        COUNTED(List.of("counts"), List.of("missing")),
        STATED(List.of(PEOPLE, "mean", "deviation"), List.of()),
        CONTINUOUS(List.of(PEOPLE, "meanCoefficients", "residualCoefficients", "lowest", "highest"), List.of());

        private final List<String> required;
        private final List<String> optional;

        DistributionKind(List<String> required, List<String> optional) {
            this.required = required;
            this.optional = optional;
        }

        List<String> required() {
            return required;
        }

        boolean has(String field) {
            return required.contains(field) || optional.contains(field);
        }
    }

    /** The norm of a scale; all but code and kind may be left out, as far as the kind allows. */
    record ScaleDocument(
            @NotNull @Pattern(regexp = CODE) String scale,
            @NotNull DistributionKind kind,
            @Nullable @Valid FigureDocument reliability,
            @Nullable List<@NotNull @Valid CountDocument> counts,
            @Nullable @Min(0) Long missing,
            @Nullable @Min(0) Long people,
            @Nullable BigDecimal mean,
            @Nullable @Min(0) BigDecimal deviation,
            @Nullable List<@NotNull @Valid FigureDocument> meanCoefficients,
            @Nullable List<@NotNull @Valid FigureDocument> residualCoefficients,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest) {

        /** Returns the fields that are given and belong to some kind only, by name. */
        Map<String, Object> given() {
            Map<String, Object> given = new LinkedHashMap<>();
            put(given, "counts", counts);
            put(given, "missing", missing);
            put(given, PEOPLE, people);
            put(given, "mean", mean);
            put(given, "deviation", deviation);
            put(given, "meanCoefficients", meanCoefficients);
            put(given, "residualCoefficients", residualCoefficients);
            put(given, "lowest", lowest);
            put(given, "highest", highest);
            return given;
        }

        private static void put(Map<String, Object> given, String field, @Nullable Object value) {
            if (value != null) {
                given.put(field, value);
            }
        }

        /** Returns the norm of a sound document. */
        ScaleNorm norm() {
            Estimate known =
                    reliability == null ? Estimate.notComputable(Reason.NOT_REQUESTED) : reliability.estimate();
            return switch (kind) {
                case COUNTED -> new ScaleNorm(new NormDistribution.Counted(sample()), known);
                case STATED ->
                    new ScaleNorm(
                            new NormDistribution.Stated(
                                    Objects.requireNonNull(people),
                                    Objects.requireNonNull(mean).doubleValue(),
                                    Objects.requireNonNull(deviation).doubleValue()),
                            known);
                case CONTINUOUS -> new ScaleNorm(new NormDistribution.Continuous(curves()), known);
            };
        }

        private NormSample sample() {
            Map<Double, Long> people = new LinkedHashMap<>();
            Objects.requireNonNull(counts).forEach(c -> people.put(c.score.doubleValue() + 0d, c.people));
            return NormSample.ofCounts(people, missing == null ? 0 : missing);
        }

        private ContinuousNorm curves() {
            return new ContinuousNorm(
                    Math.toIntExact(Objects.requireNonNull(people)),
                    estimates(meanCoefficients),
                    estimates(residualCoefficients),
                    Objects.requireNonNull(lowest).doubleValue(),
                    Objects.requireNonNull(highest).doubleValue());
        }

        private static List<Estimate> estimates(@Nullable List<FigureDocument> figures) {
            return Objects.requireNonNull(figures).stream()
                    .map(FigureDocument::estimate)
                    .toList();
        }

        static ScaleDocument of(String scale, ScaleNorm norm) {
            NormDistribution spread = norm.distribution();
            FigureDocument reliability = norm.reliability().equals(Estimate.notComputable(Reason.NOT_REQUESTED))
                    ? null
                    : FigureDocument.of(norm.reliability());
            if (spread instanceof NormDistribution.Counted counted) {
                long missing = counted.group().missing();
                return new ScaleDocument(
                        scale,
                        DistributionKind.COUNTED,
                        reliability,
                        CountDocument.of(counted.group()),
                        missing == 0 ? null : missing,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            }
            if (spread instanceof NormDistribution.Stated stated) {
                return new ScaleDocument(
                        scale,
                        DistributionKind.STATED,
                        reliability,
                        null,
                        null,
                        stated.n(),
                        ProfileDocument.decimal(stated.mean()),
                        ProfileDocument.decimal(stated.deviation()),
                        null,
                        null,
                        null,
                        null);
            }
            ContinuousNorm curves = ((NormDistribution.Continuous) spread).norm();
            return new ScaleDocument(
                    scale,
                    DistributionKind.CONTINUOUS,
                    reliability,
                    null,
                    null,
                    (long) curves.n(),
                    null,
                    null,
                    curves.meanCoefficients().stream().map(FigureDocument::of).toList(),
                    curves.residualCoefficients().stream()
                            .map(FigureDocument::of)
                            .toList(),
                    ProfileDocument.decimal(curves.lowest()),
                    ProfileDocument.decimal(curves.highest()));
        }
    }

    /** A number, or why there is none. */
    record FigureDocument(
            @Nullable BigDecimal value, @Nullable Reason notComputable) {

        Estimate estimate() {
            return value == null
                    ? Estimate.notComputable(Objects.requireNonNull(notComputable))
                    : Estimate.of(value.doubleValue());
        }

        static FigureDocument of(Estimate estimate) {
            return estimate.fold(
                    e -> new FigureDocument(ProfileDocument.decimal(e.value()), null),
                    reason -> new FigureDocument(null, reason));
        }
    }

    /** How many people have a score. */
    record CountDocument(
            @NotNull BigDecimal score, @NotNull @Min(1) Long people) {

        static List<CountDocument> of(NormSample group) {
            List<CountDocument> counts = new ArrayList<>();
            group.counts()
                    .forEach((score, people) -> counts.add(new CountDocument(ProfileDocument.decimal(score), people)));
            return counts;
        }
    }

    static NormTableDocument of(NormTable table) {
        return new NormTableDocument(
                FORMAT,
                MAJOR + "." + MINOR,
                table.population(),
                table.collected().toString(),
                table.covariate().isEmpty() ? null : table.covariate(),
                table.scales().entrySet().stream()
                        .map(e -> ScaleDocument.of(e.getKey(), e.getValue()))
                        .toList());
    }
}
