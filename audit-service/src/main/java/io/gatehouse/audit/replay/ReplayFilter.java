package io.gatehouse.audit.replay;

import io.gatehouse.audit.entry.Fact;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are sent again; an empty list lets everything through.
 *
 * @param classes classes of entries
 * @param portalIds portals concerned
 * @param applicationIds applications concerned
 */
public record ReplayFilter(List<String> classes, List<UUID> portalIds, List<UUID> applicationIds) {
    /** Lets everything through. */
    public static final ReplayFilter ALL = new ReplayFilter(List.of(), List.of(), List.of());

    public ReplayFilter {
        classes = List.copyOf(classes);
        portalIds = List.copyOf(portalIds);
        applicationIds = List.copyOf(applicationIds);
    }

    boolean covers(Fact fact) {
        return (classes.isEmpty() || classes.contains(fact.entryClass()))
                && covers(portalIds, fact.portalId())
                && covers(applicationIds, fact.applicationId());
    }

    private static boolean covers(Collection<UUID> wanted, @Nullable String id) {
        return wanted.isEmpty()
                || wanted.stream().anyMatch(one -> one.toString().equals(id));
    }
}
