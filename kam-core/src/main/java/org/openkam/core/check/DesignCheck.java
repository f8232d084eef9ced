package org.openkam.core.check;

import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.model.CompetencyModel;

/**
 * One rule of good practice over an assessment design for a model. An implementation keeps these rules:
 *
 * <ol>
 *   <li>{@link #code} always returns the same code, whose severity is a warning or a note.
 *   <li>Every finding has that code.
 *   <li>Every place has the model's code as document and a path that starts with {@code /} and names parts by code.
 *   <li>A sound design gives an empty list; no design makes the check fail.
 *   <li>Equal input gives equal lists; the check is immutable and thread-safe.
 * </ol>
 */
public interface DesignCheck {
    /** Returns the code of all its findings. */
    FindingCode code();

    /** Returns what it finds in a design for a model; empty if nothing. */
    List<Finding> check(CompetencyModel model, AssessmentDesign design);
}
