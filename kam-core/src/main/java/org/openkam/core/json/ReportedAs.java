package org.openkam.core.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.openkam.core.finding.FindingCode;

/**
 * The code of the finding if the value of this component of a document breaks one of its rules, in place of
 * {@link FindingCode#DOCUMENT_VALUE}. Its sentence is given {@code value} and {@code rule}. A missing value stays
 * {@link FindingCode#DOCUMENT_MISSING}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ReportedAs {

    /** Returns the code. */
    FindingCode value();
}
