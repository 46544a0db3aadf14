package io.gatehouse.schemas.serialization;

import org.apache.avro.util.ClassSecurityValidator;

/** The generated classes of the events. */
final class EventClasses {
    static final String PACKAGE = "io.gatehouse.events";

    static {
        // Avro makes no instance of a class it does not trust, and out of the box that includes generated ones.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> PACKAGE.equals(type.getPackageName())));
    }

    private EventClasses() {}

    /** Lets Avro read and write them; repeatable. */
    static void trust() {
        // done when this class is loaded
    }
}
