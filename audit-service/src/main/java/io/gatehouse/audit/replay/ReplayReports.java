package io.gatehouse.audit.replay;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports the end of jobs. Takes part in the caller's transaction. */
public interface ReplayReports {
    /**
     * The job has ended.
     *
     * @param to where it sent to; null if that is not known any more
     */
    void ended(ReplayJob job, @Nullable UUID to, ReplayProgress progress);
}
