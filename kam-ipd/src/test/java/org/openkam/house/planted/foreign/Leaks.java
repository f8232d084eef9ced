package org.openkam.house.planted.foreign;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.validation.ValidationException;
import java.util.List;
import org.apache.commons.math3.special.Erf;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.internal.math.SplitMix64;

/** Shows another library's type at every place of a signature. */
@SuppressWarnings("serial")
public abstract class Leaks extends StdSerializer<String> {
    /** A field. */
    protected JsonNode node;

    /** A supertype. */
    protected Leaks() {
        super(String.class);
    }

    /** A returned type. */
    public abstract Erf returned();

    /** An argument of a type. */
    public abstract List<? extends JsonNode> typeArgument();

    /** A bound. */
    public abstract <T extends JsonNode> void bound();

    /** An array. */
    public abstract JsonNode[][] array();

    /** A parameter. */
    public abstract void taken(CsvRecord row);

    /** A thrown type. */
    public abstract void thrown() throws ValidationException;

    /** A type that users are not meant to see. */
    public abstract SplitMix64 internal();

    /** A type that isn't shown, but used. */
    Class<?>[] used() {
        return new Class<?>[] {HibernateValidator.class, Test.class};
    }

    @Override
    public void serialize(String value, JsonGenerator out, SerializerProvider provider) {
        throw new AssertionError(value);
    }
}
