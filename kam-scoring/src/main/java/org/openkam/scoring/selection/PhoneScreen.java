package org.openkam.scoring.selection;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;

/**
 * What a candidate told by phone, against the vacancy (source case, C6): previous tasks against its tasks, skills needed before
 * against skills needed now. The two are read beside each other; one doesn't make up for the other.
 *
 * @param tasks overlap of tasks
 * @param skills overlap of skills
 */
public record PhoneScreen(TaskOverlap tasks, TaskOverlap skills) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Name of the overlap of tasks in the results of a stage. */
    public static final String TASKS = "TASK_OVERLAP";

    /** Name of the overlap of skills in the results of a stage. */
    public static final String SKILLS = "SKILL_OVERLAP";

    public PhoneScreen {
        Arguments.notNull(tasks, "tasks");
        Arguments.notNull(skills, "skills");
    }

    /** Returns both shares as results of a stage for a candidate. */
    public StageResult result(String candidate, String stage) {
        Estimate ofTasks = tasks.share();
        return StageResult.of(candidate, stage).with(TASKS, ofTasks).with(SKILLS, skills.share());
    }

    @Override
    public String toString() {
        return "tasks: " + tasks + "; skills: " + skills;
    }
}
