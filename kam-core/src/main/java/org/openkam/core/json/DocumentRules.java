package org.openkam.core.json;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.validator.HibernateValidator;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;

/**
 * Jakarta Validation over a whole document, all faults at once; built when the first document is read. Neither another
 * provider of the host nor its {@code validation.xml} changes what is valid here.
 */
final class DocumentRules {
    private static final Validator VALIDATOR = validator();

    private DocumentRules() {}

    /** The validator announces its version as it starts; a library says nothing, so the note is held back. */
    private static Validator validator() {
        Logger announcement = Logger.getLogger("org.hibernate.validator.internal.util.Version");
        Level level = announcement.getLevel();
        announcement.setLevel(Level.WARNING);
        try {
            return Validation.byProvider(HibernateValidator.class)
                    .providerResolver(() -> List.of(new HibernateValidator()))
                    .configure()
                    .ignoreXmlConfiguration()
                    .messageInterpolator(new AsWritten())
                    .buildValidatorFactory()
                    .getValidator();
        } finally {
            announcement.setLevel(level);
        }
    }

    /** Findings have sentences of their own, so nothing is ever put into a message, and nothing warned about one. */
    private static final class AsWritten implements MessageInterpolator {
        @Override
        public String interpolate(String message, Context context) {
            return message;
        }

        @Override
        public String interpolate(String message, Context context, Locale locale) {
            return message;
        }
    }

    static List<Finding> violations(String name, Object document) {
        return VALIDATOR.validate(document).stream()
                .map(v -> finding(Place.at(name, pointer(v.getPropertyPath())), v))
                .toList();
    }

    private static Finding finding(Place place, ConstraintViolation<?> violation) {
        String value = Finding.shown(String.valueOf(violation.getInvalidValue()));
        Annotation rule = violation.getConstraintDescriptor().getAnnotation();
        if (rule instanceof NotNull || rule instanceof NotEmpty || rule instanceof NotBlank) {
            return Finding.of(FindingCode.DOCUMENT_MISSING, place);
        }
        if (rule instanceof Pattern p && p.regexp().equals(CompetencyModelDocument.CODE)) {
            return Finding.of(FindingCode.CODE_INVALID, place, "value", ascii(value));
        }
        return Finding.of(code(violation), place, "value", value, "rule", shown(rule));
    }

    /** Returns the code that the record names for the component, if it names one. */
    private static FindingCode code(ConstraintViolation<?> violation) {
        String component = "";
        for (Path.Node node : violation.getPropertyPath()) {
            component = String.valueOf(node.getName());
        }
        Object bean = violation.getLeafBean();
        RecordComponent[] components = bean == null ? null : bean.getClass().getRecordComponents();
        for (RecordComponent c : components == null ? new RecordComponent[0] : components) {
            ReportedAs reported = c.getAnnotation(ReportedAs.class);
            if (reported != null && c.getName().equals(component)) {
                return reported.value();
            }
        }
        return FindingCode.DOCUMENT_VALUE;
    }

    /** Returns a code with letters that only look like Latin ones told apart. */
    private static String ascii(String code) {
        StringBuilder out = new StringBuilder();
        code.chars()
                .forEach(c -> out.append(c < 128 ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04X", c)));
        return out.toString();
    }

    /** Returns a rule in a way that needs no translation. */
    private static String shown(Annotation rule) {
        if (rule instanceof Pattern p) {
            return p.regexp();
        }
        if (rule instanceof Min m) {
            return ">= " + m.value();
        }
        if (rule instanceof Max m) {
            return "<= " + m.value();
        }
        if (rule instanceof DecimalMin m) {
            return (m.inclusive() ? ">= " : "> ") + m.value();
        }
        if (rule instanceof DecimalMax m) {
            return (m.inclusive() ? "<= " : "< ") + m.value();
        }
        return rule.annotationType().getSimpleName();
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKey() != null) {
                pointer.append('/').append(escaped(node.getKey().toString()));
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(escaped(node.getName()));
            }
        }
        return pointer.toString();
    }

    /** Returns a step of a JSON pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
