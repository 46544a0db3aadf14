package io.gatehouse.local.stack;

import io.gatehouse.local.process.Program;
import io.gatehouse.local.process.StopSignal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One process of the local stack, or something elsewhere that stands in its place. */
public interface Part {

    /** As the command line and the files know it. */
    String name();

    /** Names of the parts that must be ready before this one is started. */
    List<String> needs();

    /** Whether something elsewhere takes this part's place, so that there is no process of ours. */
    default boolean elsewhere() {
        return false;
    }

    /** Why this part cannot be started, such as a file that is missing; empty if nothing is in the way. */
    default Optional<String> obstacle() {
        return Optional.empty();
    }

    /** Writes what the process reads and tells how to run it. Not asked of a part elsewhere. Repeatable. */
    Program program();

    /** How the process is asked to end. */
    default StopSignal stopSignal() {
        return StopSignal.TERM;
    }

    /** The files that the process loads its classes from; none if it has no class cache. */
    default List<Path> classPath() {
        return List.of();
    }

    /** Whether the process answers, so that {@link #setUp()} makes sense. */
    boolean answers();

    /** Brings the answering process to the wanted state, such as databases or a realm. Repeatable. */
    default void setUp() {}

    /** Whether the part does its work at this moment: asks it. */
    boolean ready();

    /** The part's name and facts in {@code deploy/status --json}. */
    Facts facts();

    /**
     * What scripts want to know of a part.
     *
     * @param key in the JSON document
     * @param address the one a person wants to see
     * @param values further entries, in order
     */
    record Facts(String key, String address, Map<String, Object> values) {}
}
