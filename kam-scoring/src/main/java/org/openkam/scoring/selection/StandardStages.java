package org.openkam.scoring.selection;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.QualificationRequirement.Necessity;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;

/** The stages of the standard procedures. */
final class StandardStages {
    private final RoleProfile role;
    private final ProcedurePolicy policy;

    private StandardStages(RoleProfile role, ProcedurePolicy policy) {
        this.role = Arguments.notNull(role, "role");
        this.policy = Arguments.notNull(policy, "procedure policy");
    }

    static SelectionProcedure procedure(SelectionTrack track, RoleProfile role, ProcedurePolicy policy) {
        StandardStages standard = new StandardStages(role, policy);
        List<SelectionStage> stages = new ArrayList<>();
        if (track == SelectionTrack.EXTERNAL) {
            standard.addForm(stages);
            stages.add(standard.phone());
        } else {
            stages.add(standard.profile());
        }
        stages.add(standard.seen("INTERVIEW", StageKind.INTERVIEW));
        stages.add(standard.seen("CASE", StageKind.CASE));
        return new SelectionProcedure(track.name(), role.code(), track, stages, policy.confidence());
    }

    private void addForm(List<SelectionStage> stages) {
        List<KnockOut> knockOuts = role.qualifications().stream()
                .filter(q -> q.necessity() == Necessity.REQUIRED)
                .map(q -> new KnockOut(q.code(), q.text()))
                .toList();
        if (!knockOuts.isEmpty()) {
            stages.add(new SelectionStage("FORM", StageKind.SCREENING_FORM, List.of(), knockOuts, List.of()));
        }
    }

    private SelectionStage phone() {
        List<Cut> cuts = List.of(
                new Cut(PhoneScreen.TASKS, policy.overlap(), CutRule.POINT),
                new Cut(PhoneScreen.SKILLS, policy.overlap(), CutRule.POINT));
        return new SelectionStage("PHONE", StageKind.PHONE, List.of(), List.of(), cuts);
    }

    private SelectionStage profile() {
        List<Cut> cuts = List.of(new Cut(SelectionProcedure.ROLE_FIT, policy.fit(), policy.rule()));
        return new SelectionStage("PROFILE", StageKind.PROFILE, List.of(), List.of(), cuts);
    }

    private SelectionStage seen(String code, StageKind kind) {
        List<RoleRequirement> mustHaves =
                role.requirements().stream().filter(RoleRequirement::mustHave).toList();
        List<Cut> cuts = (mustHaves.isEmpty() ? role.requirements() : mustHaves)
                .stream()
                        .map(r -> new Cut(r.competency(), r.targetLevel(), policy.rule()))
                        .toList();
        return new SelectionStage(code, kind, List.of(), List.of(), cuts);
    }
}
