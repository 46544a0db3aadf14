package io.gatehouse.gatewayconfig.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gateway refuses an entity. Trying again will not help before something changes. */
public class GatewayRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Complaint> complaints;

    /**
     * What the gateway said.
     *
     * @param field the field it named, such as config.allow; null for none
     * @param message its words, without secrets
     */
    public record Complaint(@Nullable String field, String message) {}

    /** @param complaints at least one */
    public GatewayRejectedException(List<Complaint> complaints) {
        super(complaints.getFirst().message());
        this.complaints = List.copyOf(complaints);
    }

    public List<Complaint> complaints() {
        return complaints;
    }
}
