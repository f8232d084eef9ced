package org.openkam.scoring.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.RoleProfile;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Source case B6: a team of two or three together holds what the role asks. */
class B06TeamCoverageTest {
    private static final Path PROGRAMME = Path.of("..", "kam-examples", "quickstart", "programme-a");
    private static final String LETTERS = "MMRNS-";

    @Test
    void workedByHand() {
        RoleProfile role = Fits.role(40, 30, 20, 10);
        TeamCoverage coverage = TeamCoverage.of(List.of(Fits.fit("B", role, "SMR-"), Fits.fit("A", role, "MSS-")));
        assertThat(coverage.members()).containsExactly("A", "B");
        assertThat(coverage.requirements().stream().map(RequirementCover::cover))
                .containsExactly(Cover.MET, Cover.MET, Cover.UNCERTAIN, Cover.UNKNOWN);
        assertThat(coverage.met()).isEqualTo(0.7);
        assertThat(coverage.possible()).isEqualTo(1.0);
        assertThat(coverage.isComplete()).isFalse();
        assertThat(coverage.holes().stream().map(h -> h.requirement().competency()))
                .containsExactly("C2", "C3");
        assertThat(coverage.singleHolders()).hasSize(2);
        // Normal probabilities of scores 4, 2, 3.25 (errors 0.25) against 3, by any table: z = 4, -4, 1.
        double certain = 1 - (1 - 0.99996833) * (1 - 0.00003167);
        double uncertain = 1 - (1 - 0.84134475) * (1 - 0.00003167);
        assertThat(coverage.expected().value()).isCloseTo(0.7 * certain + 0.2 * uncertain, within(1e-7));
        Estimate.Computed expected = (Estimate.Computed) coverage.expected();
        assertThat(expected.standardError().value())
                .isCloseTo(
                        0.7 * Math.sqrt(certain * (1 - certain)) + 0.2 * Math.sqrt(uncertain * (1 - uncertain)),
                        within(1e-6));
        assertThat(expected.interval().upper()).isLessThanOrEqualTo(1);
        assertThat(coverage).hasToString("ROLE covered 0.7000 (possible 1.0000) by A, B; holes C2, C3");
    }

    @Test
    void whatEverybodyReliablyMissesIsAHole() {
        RoleProfile role = Fits.role(60, 40);
        TeamCoverage coverage = TeamCoverage.of(List.of(Fits.fit("A", role, "SS"), Fits.fit("B", role, "S-")));
        assertThat(coverage.requirements()).allMatch(r -> r.cover() == Cover.MISSED);
        assertThat(coverage.possible()).isZero();
        assertThat(coverage.met()).isZero();
    }

    @Test
    void withoutScoresNothingIsExpected() {
        RoleProfile role = Fits.role(60, 40);
        TeamCoverage coverage = TeamCoverage.of(List.of(Fits.fit("A", role, "--")));
        assertThat(coverage.requirements()).allMatch(r -> r.cover() == Cover.UNKNOWN);
        assertThat(coverage.expected()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
    }

    @Test
    void peopleMustBeComparable() {
        RoleProfile role = Fits.role(60, 40);
        RoleFit one = Fits.fit("A", role, "MM");
        assertThatIllegalArgumentException().isThrownBy(() -> TeamCoverage.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> TeamCoverage.of(List.of(one, one)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TeamCoverage.of(List.of(one, Fits.fit("B", Fits.role(50, 50), "MM"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TeamSearch.standard().best(List.of(one), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TeamSearch(0));
    }

    @Test
    void aModelIsCoveredAtOneLevel() {
        RoleProfile everything = TeamCoverage.everything(ModelLibrary.keyAccountManager(), 3);
        assertThat(everything.requirements())
                .hasSize(ModelLibrary.keyAccountManager().competencies().size())
                .allMatch(r -> r.targetLevel() == 3);
        assertThat(RoleProfile.sumOfWeights(everything.requirements())).isEqualByComparingTo(BigDecimal.valueOf(100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TeamCoverage.everything(ModelLibrary.keyAccountManager(), 9));
    }

    /** Acceptance: the best team of size k equals brute force for up to 20 people, ties by code, whatever the order. */
    @Property(tries = 60)
    void theBestTeamEqualsBruteForce(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int people,
            @ForAll @IntRange(min = 1, max = 5) int size) {
        List<RoleFit> fits = random(seed, people);
        Collections.shuffle(fits, new Random(seed));
        BestTeam best = TeamSearch.standard().best(fits, size);
        assertThat(best.optimal()).isTrue();
        assertThat(best.members()).isEqualTo(bruteForce(fits, Math.min(size, people)));
    }

    /** Large teams of 20, where a bound that is too tight would show. */
    @Property(tries = 8)
    void largeTeamsEqualBruteForceToo(@ForAll long seed, @ForAll @IntRange(min = 6, max = 20) int size) {
        List<RoleFit> fits = random(seed, 16);
        BestTeam best = TeamSearch.standard().best(fits, size);
        assertThat(best.optimal()).isTrue();
        assertThat(best.members()).isEqualTo(bruteForce(fits, Math.min(size, 16)));
    }

    @Property(tries = 60)
    void anotherMemberNeverLowersCoverage(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int people) {
        List<RoleFit> fits = random(seed, people + 1);
        TeamCoverage fewer = TeamCoverage.of(fits.subList(0, people));
        TeamCoverage more = TeamCoverage.of(fits);
        assertThat(more.met()).isGreaterThanOrEqualTo(fewer.met());
        if (fewer.expected() instanceof Estimate.Computed before) {
            assertThat(more.expected().value()).isGreaterThanOrEqualTo(before.value());
        }
        for (int r = 0; r < fewer.requirements().size(); r++) {
            assertThat(more.requirements().get(r).holders())
                    .containsAll(fewer.requirements().get(r).holders());
        }
        assertThat(more.met()).isBetween(0.0, more.possible());
    }

    @Property(tries = 20)
    void aSmallBudgetSaysThatItProvesNothing(@ForAll long seed) {
        List<RoleFit> fits = random(seed, 60);
        BestTeam quick = new TeamSearch(1).best(fits, 4);
        BestTeam best = TeamSearch.standard().best(fits, 4);
        assertThat(quick.members()).hasSize(4);
        assertThat(quick.coverage().met()).isLessThanOrEqualTo(best.coverage().met());
        assertThat(quick.nodes()).isLessThanOrEqualTo(1);
        if (!quick.optimal()) {
            assertThat(quick.toString()).startsWith("Best found, not proven best");
        }
    }

    @Test
    void beyondTwentyPeopleTheBudgetEndsTheSearch() {
        List<RoleFit> fits = random(7, 200);
        BestTeam found = new TeamSearch(50).best(fits, 8);
        assertThat(found.members()).hasSize(8);
        assertThat(found.nodes()).isLessThanOrEqualTo(50);
        assertThat(found.candidates()).isEqualTo(200);
    }

    @Test
    void theSampleProgramme() {
        ScoredProgramme scored = Scoring.standard().score(ProgrammeFolder.read(PROGRAMME));
        RoleProfile role = scored.programme().model().role("KEY_ACCOUNT_MANAGER");
        List<RoleFit> fits =
                scored.profiles().stream().map(p -> RoleFit.of(p, role)).toList();
        TeamSolution solution = TeamSolution.of(fits);
        assertThat(solution.team().optimal()).isTrue();
        assertThat(solution.team().coverage().met())
                .isGreaterThanOrEqualTo(solution.alone().coverage().met());
        assertThat(solution.reasons()).isNotEmpty();
        assertThat(solution.render()).startsWith("Recommended: " + solution.advice());
        List<RoleFit> unit = fits.subList(0, 12);
        assertThat(TeamSearch.standard().best(unit, 3).members()).isEqualTo(bruteForce(unit, 3));
    }

    static List<RoleFit> random(long seed, int people) {
        Random random = new Random(seed);
        RoleProfile role = Fits.role(31, 22, 14, 11, 8, 6, 4, 2, 1, 1);
        int rare = 1 + random.nextInt(6);
        List<RoleFit> fits = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            StringBuilder letters = new StringBuilder();
            for (int r = 0; r < role.requirements().size(); r++) {
                letters.append(random.nextInt(rare) == 0 ? LETTERS.charAt(random.nextInt(LETTERS.length())) : 'S');
            }
            fits.add(Fits.fit((p < 10 ? "P00" : p < 100 ? "P0" : "P") + p, role, letters.toString()));
        }
        return fits;
    }

    /** All teams, one by one, from claims and gaps alone. */
    private static List<String> bruteForce(List<RoleFit> people, int size) {
        List<RoleFit> sorted = people.stream()
                .sorted((a, b) -> a.assessee().compareTo(b.assessee()))
                .toList();
        String best = "";
        BigDecimal most = null;
        for (int set = (1 << size) - 1; set < 1 << sorted.size(); set = next(set)) {
            List<String> codes = new ArrayList<>();
            int met = 0;
            int reached = 0;
            for (int p = 0; p < sorted.size(); p++) {
                if ((set >> p & 1) == 1) {
                    codes.add(sorted.get(p).assessee());
                    met |= mask(sorted.get(p), g -> g.claim() == Claim.ABOVE);
                    reached |= mask(sorted.get(p), g -> g.gap() instanceof Estimate.Computed gap && gap.value() <= 0);
                }
            }
            RoleProfile role = sorted.get(0).role();
            BigDecimal worth = weight(role, met).movePointRight(12).add(weight(role, reached));
            String team = String.join(",", codes);
            int order = most == null ? 1 : worth.compareTo(most);
            if (order > 0 || order == 0 && team.compareTo(best) < 0) {
                best = team;
                most = worth;
            }
        }
        return List.of(best.split(","));
    }

    /** The next larger number with as many bits, by Gosper. */
    private static int next(int set) {
        int lowest = set & -set;
        int carried = set + lowest;
        return carried | ((carried ^ set) >>> 2) / lowest;
    }

    private static int mask(RoleFit person, Predicate<CompetencyGap> question) {
        int mask = 0;
        for (int r = 0; r < person.gaps().size(); r++) {
            mask |= question.test(person.gaps().get(r)) ? 1 << r : 0;
        }
        return mask;
    }

    private static BigDecimal weight(RoleProfile role, int mask) {
        BigDecimal weight = BigDecimal.ZERO;
        for (int r = 0; r < role.requirements().size(); r++) {
            weight =
                    (mask >> r & 1) == 1 ? weight.add(role.requirements().get(r).weight()) : weight;
        }
        return weight;
    }
}
