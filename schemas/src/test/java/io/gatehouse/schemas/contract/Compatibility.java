package io.gatehouse.schemas.contract;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** FULL compatibility as the registry checks it: either side reads what the other wrote. */
final class Compatibility {
    private Compatibility() {}

    /** What keeps the two from reading each other; empty when they do. */
    static List<String> breaks(Schema released, Schema current) {
        return Stream.concat(
                        breaksOf("the new cannot read the released", current, released),
                        breaksOf("the released cannot read the new", released, current))
                .toList();
    }

    private static Stream<String> breaksOf(String what, Schema reader, Schema writer) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (result.getType() == SchemaCompatibilityType.COMPATIBLE) {
            return Stream.empty();
        }
        return result.getResult().getIncompatibilities().stream()
                .map(problem ->
                        reader.getName() + ": " + what + ": " + problem.getMessage() + " at " + problem.getLocation());
    }
}
