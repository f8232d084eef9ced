package org.openkam.scoring.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.profile.CompetencyProfile;

/** The sample programme: every role for everybody, and everybody for a role. */
class H09InternalMovesTest {
    private static final Path PROGRAMME = Path.of("..", "kam-examples", "quickstart", "programme-a");
    private static final List<CompetencyProfile> PEOPLE = profiles(PROGRAMME);

    private static List<CompetencyProfile> profiles(Path folder) {
        Programme programme = ProgrammeFolder.read(folder);
        ScoredProgramme scored = Scoring.standard().score(programme);
        return programme.participants().stream()
                .map(p -> scored.profile(p.assessee()))
                .toList();
    }

    @Test
    void everyRoleAtOnce() {
        for (CompetencyProfile person : PEOPLE) {
            RoleMatches matches = RoleMatches.of(person);
            assertThat(matches.matches()).hasSameSizeAs(person.model().roles());
            assertThat(matches.internalMoves())
                    .noneMatch(m -> m.role().code().equals(matches.held()))
                    .allMatch(m -> !m.isBarred());
            assertThat(matches.match("KEY_ACCOUNT_MANAGER").fit())
                    .isEqualTo(RoleFit.of(person, person.model().role("KEY_ACCOUNT_MANAGER")));
            for (int i = 1; i < matches.matches().size(); i++) {
                double before = matches.matches().get(i - 1).counted().value();
                assertThat(matches.matches().get(i).counted().value()).isLessThanOrEqualTo(before + 1e-9);
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoleMatches.of(PEOPLE.get(0)).match("NO_SUCH_ROLE"));
    }

    @Test
    void somebodyCanMove() {
        assertThat(PEOPLE).anyMatch(p -> !RoleMatches.of(p).internalMoves().isEmpty());
    }

    @Test
    void everybodyForARole() {
        CandidateRanking ranking =
                CandidateRanking.of(PEOPLE, PEOPLE.get(0).model().role("KEY_ACCOUNT_MANAGER"));
        int all = ranking.ranking().ranges().size()
                + ranking.ranking().unranked().size()
                + ranking.barred().size();
        assertThat(all).isEqualTo(PEOPLE.size());
        assertThat(ranking.ranking().ranges()).isNotEmpty();
    }

    /** Sex, age and tenure change hands; no match and no rank does. */
    @Test
    void demographicsReachNothing(@TempDir Path folder) throws IOException {
        List<String> lines = Files.readAllLines(PROGRAMME.resolve("participants.csv"), StandardCharsets.UTF_8);
        Path original = Files.createDirectory(folder.resolve("original"));
        Path turned = Files.createDirectory(folder.resolve("turned"));
        for (Path copy : List.of(original, turned)) {
            for (String file : List.of("ratings-360.csv", "style-questionnaire.csv", "programme.json")) {
                if (Files.exists(PROGRAMME.resolve(file))) {
                    Files.copy(PROGRAMME.resolve(file), copy.resolve(file));
                }
            }
        }
        Files.write(original.resolve("participants.csv"), lines, StandardCharsets.UTF_8);
        Files.write(turned.resolve("participants.csv"), permuted(lines), StandardCharsets.UTF_8);
        var role = PEOPLE.get(0).model().role("KEY_ACCOUNT_MANAGER");
        assertThat(CandidateRanking.of(profiles(turned), role))
                .isEqualTo(CandidateRanking.of(profiles(original), role));
    }

    /** Columns: assessee, role, target_role, unit, language, then what is only for fairness. */
    private static List<String> permuted(List<String> lines) {
        List<String> tails = new ArrayList<>();
        lines.stream().skip(1).forEach(line -> tails.add(tail(line)));
        Collections.rotate(tails, 7);
        List<String> permuted = new ArrayList<>(List.of(lines.get(0)));
        for (int i = 0; i < tails.size(); i++) {
            String line = lines.get(i + 1);
            permuted.add(line.substring(0, line.length() - tail(line).length()) + tails.get(i));
        }
        return permuted;
    }

    private static String tail(String line) {
        int at = 0;
        for (int column = 0; column < 5; column++) {
            at = line.indexOf(',', at) + 1;
        }
        return line.substring(at);
    }
}
