package io.hipwright.run;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Ids are whole numbers as a rule, and then stand in JSON as numbers. */
public final class IdSerializer extends ValueSerializer<String> {
    @Override
    public void serialize(String id, JsonGenerator generator, SerializationContext context) {
        if (id.matches("0|[1-9]\\d{0,15}")) {
            generator.writeNumber(Long.parseLong(id));
        } else {
            generator.writeString(id);
        }
    }
}
