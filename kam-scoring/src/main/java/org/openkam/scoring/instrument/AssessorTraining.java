package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.ExerciseRating;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;

/**
 * Training of assessors (source case A14): trainees rate recorded people whom experts have rated, and are compared with the experts' key.
 * Ratings come in the form of an assessment centre's; the file reader is the same. Where several experts rated the same, the key is
 * their mean. Immutable.
 *
 * <p>A rating without a key, a key without a rating, an answer that isn't a rating, one off the scale, and ratings of one assessor that
 * contradict each other count for nothing; {@link #leftOut} holds all of them but the plain absences.
 */
public final class AssessorTraining implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RatingScale scale;
    private final TreeMap<String, ArrayList<KeyedRating>> trainees = new TreeMap<>();

    @SuppressWarnings("serial") // the JDK's immutable lists are serializable
    private final List<ExerciseRating> leftOut;

    private AssessorTraining(
            RatingScale scale, Collection<ExerciseRating> experts, Collection<ExerciseRating> trainees) {
        this.scale = Arguments.notNull(scale, "scale");
        List<ExerciseRating> aside = new ArrayList<>();
        TreeMap<String, Fraction> sums = new TreeMap<>();
        TreeMap<String, Integer> counts = new TreeMap<>();
        sound(experts, "ratings of experts", aside).forEach(rating -> {
            sums.merge(place(rating), Fraction.of(code(rating), 1), Fraction::plus);
            counts.merge(place(rating), 1, Integer::sum);
        });
        for (ExerciseRating rating : sound(trainees, "ratings of trainees", aside)) {
            Fraction sum = sums.get(place(rating));
            this.trainees.computeIfAbsent(rating.assessor(), code -> new ArrayList<>());
            if (sum == null) {
                aside.add(rating);
            } else {
                Fraction key = sum.dividedBy(Fraction.of(counts.getOrDefault(place(rating), 1), 1));
                this.trainees.get(rating.assessor()).add(new KeyedRating(rating, code(rating), key));
            }
        }
        leftOut = aside.stream().sorted().toList();
    }

    /**
     * One rating with its key.
     *
     * @param rating as given
     * @param given its code
     * @param key mean of the experts
     */
    record KeyedRating(ExerciseRating rating, int given, Fraction key) implements Serializable {
        private static final long serialVersionUID = 1L;

        Fraction deviation() {
            return Fraction.of(given, 1).minus(key);
        }

        /** One person in one exercise: what an assessor sees at once. */
        String scene() {
            return rating.assessee() + " " + rating.exercise();
        }

        String place() {
            return AssessorTraining.place(rating);
        }
    }

    private static String place(ExerciseRating rating) {
        return rating.assessee() + " " + rating.exercise() + " " + rating.competency();
    }

    private static int code(ExerciseRating rating) {
        return ((Answer.Rated) rating.value()).code();
    }

    /** The same rating given twice counts once. */
    private List<ExerciseRating> sound(Collection<ExerciseRating> ratings, String subject, List<ExerciseRating> aside) {
        List<ExerciseRating> all = new ArrayList<>(Arguments.notNull(ratings, subject));
        all.sort(null);
        List<ExerciseRating> sound = new ArrayList<>();
        for (int from = 0; from < all.size(); ) {
            ExerciseRating first = all.get(from);
            int to = from + 1;
            while (to < all.size() && all.get(to).compareTo(first) == 0) {
                to++;
            }
            List<ExerciseRating> same = all.subList(from, to);
            boolean agrees = same.stream().allMatch(first::equals);
            if (agrees && first.value() instanceof Answer.Rated rated && scale.contains(rated.code())) {
                sound.add(first);
            } else if (!agrees || first.value() instanceof Answer.Rated) {
                aside.addAll(same);
            }
            from = to;
        }
        return sound;
    }

    /**
     * Returns the comparison of trainees with a key.
     *
     * @param scale of the ratings
     * @param experts ratings of experts; the key
     * @param trainees ratings of those in training, about the same people in the same exercises
     */
    public static AssessorTraining of(
            RatingScale scale, Collection<ExerciseRating> experts, Collection<ExerciseRating> trainees) {
        return new AssessorTraining(scale, experts, trainees);
    }

    /** Returns the codes of those in training who gave a rating, sorted. */
    public List<String> trainees() {
        return List.copyOf(trainees.keySet());
    }

    /** Returns ratings that counted for nothing though they were ratings, in canonical order. */
    public List<ExerciseRating> leftOut() {
        return leftOut;
    }

    /** Returns what is to be recommended about each, by the standard policy, by code. */
    public List<AssessorCertification> certifications() {
        return certifications(CertificationPolicy.standard());
    }

    /** Returns what is to be recommended about each, by code. */
    public List<AssessorCertification> certifications(CertificationPolicy policy) {
        Arguments.notNull(policy, "certification policy");
        return trainees.keySet().stream()
                .map(code -> certification(code, policy))
                .toList();
    }

    private AssessorCertification certification(String trainee, CertificationPolicy policy) {
        List<KeyedRating> own = trainees.getOrDefault(trainee, new ArrayList<>());
        KeyComparison comparison = new KeyComparison(own, scale, policy.confidence());
        return AssessorCertification.of(trainee, comparison, leniency(own, policy.confidence()), policy);
    }

    /** The mean distance from the mean of all trainees, over what at least one other rated. */
    private Estimate leniency(List<KeyedRating> own, double confidence) {
        TreeMap<String, Fraction> sums = new TreeMap<>();
        TreeMap<String, Integer> counts = new TreeMap<>();
        trainees.values()
                .forEach(all -> all.forEach(r -> {
                    sums.merge(r.place(), Fraction.of(r.given(), 1), Fraction::plus);
                    counts.merge(r.place(), 1, Integer::sum);
                }));
        List<KeyComparison.Distance> distances = new ArrayList<>();
        for (KeyedRating rating : own) {
            int others = counts.getOrDefault(rating.place(), 1) - 1;
            if (others > 0) {
                Fraction given = Fraction.of(rating.given(), 1);
                Fraction ofOthers =
                        sums.getOrDefault(rating.place(), given).minus(given).dividedBy(Fraction.of(others, 1));
                distances.add(new KeyComparison.Distance(rating.rating().assessee(), given.minus(ofOthers)));
            }
        }
        return KeyComparison.mean(distances, confidence);
    }

    /** Returns the mean deviation from the key of all trainees together by competency, in points: what to train. */
    public Map<String, Estimate> deviationsByCompetency() {
        TreeMap<String, List<KeyComparison.Distance>> distances = new TreeMap<>();
        trainees.values()
                .forEach(all -> all.forEach(r -> distances
                        .computeIfAbsent(r.rating().competency(), code -> new ArrayList<>())
                        .add(new KeyComparison.Distance(r.rating().assessee(), r.deviation()))));
        TreeMap<String, Estimate> means = new TreeMap<>();
        distances.forEach((code, of) -> means.put(
                code, KeyComparison.mean(of, CertificationPolicy.standard().confidence())));
        return Collections.unmodifiableMap(means);
    }

    /** Returns sizes only. */
    @Override
    public String toString() {
        return "training of " + trainees.size() + " assessors on " + scale;
    }
}
