package io.gatehouse.local.stack;

import io.gatehouse.local.port.Port;
import io.gatehouse.local.prepare.ClassCache;
import io.gatehouse.local.prepare.Installation;
import io.gatehouse.local.process.Daemon;
import io.gatehouse.local.state.Secrets;
import io.gatehouse.local.state.Settings;
import io.gatehouse.local.state.StateFolder;
import java.util.List;
import java.util.Set;

/**
 * What the parts of one stack have in common.
 *
 * @param training names of the parts whose class cache this run shall make
 */
public record Context(
        Installation installation, StateFolder state, Settings settings, Secrets secrets, Set<String> training) {

    /** The same, with these parts in training. */
    public Context trainingOf(Set<String> parts) {
        return new Context(installation, state, settings, secrets, parts);
    }

    /** The number of a port. */
    public int port(Port port) {
        return settings.ports().of(port);
    }

    /** {@code http://127.0.0.1:number}, without a slash at the end. */
    public String http(Port port) {
        return settings.ports().http(port);
    }

    /** The process and log of a part. */
    public Daemon daemon(String part) {
        return state.daemon(part);
    }

    /** JVM options that use the class cache of a part, or make it when the part is in training. */
    public List<String> cacheOptions(Part part) {
        return training.contains(part.name())
                ? cache(part).trainingOptions()
                : cache(part).options();
    }

    /** The class cache of a part. */
    public ClassCache cache(Part part) {
        return ClassCache.of(installation, part.name(), part.classPath());
    }
}
