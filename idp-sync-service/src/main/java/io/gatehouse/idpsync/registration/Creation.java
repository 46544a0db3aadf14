package io.gatehouse.idpsync.registration;

import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.Registration;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.idpsync.http.ProviderAnswer;
import io.gatehouse.idpsync.http.ProviderFailure;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Makes a client at a server that cannot be asked for it afterwards. Until the answer is there, a note says that the client
 * may or may not have been made; a call that was refused, or never left, made none.
 */
public final class Creation {
    private final ProviderAccess access;
    private final Registrations memory;
    private final LostRegistrations lost;

    public Creation(ProviderAccess access, LostRegistrations lost) {
        this.access = access;
        this.memory = access.registrations();
        this.lost = lost;
    }

    /** What was begun before and whose answer is not known; empty for nothing. */
    public Optional<Registration> begun(String applicationId) {
        return memory.find(applicationId).filter(before -> before.clientId() == null);
    }

    /** Says that what was begun before is about to be made again. */
    public void reportLoss(String applicationId) {
        lost.report(access.settings(), applicationId);
    }

    /**
     * Makes the call that makes the client; its answer may be one of failure.
     *
     * @param note what is remembered meanwhile, without a client id
     * @param refused whether an answer says that no client was made
     */
    public ProviderAnswer make(
            String applicationId, Registration note, Supplier<ProviderAnswer> call, Predicate<ProviderAnswer> refused) {
        memory.keep(applicationId, note);
        try {
            var answer = call.get();
            if (refused.test(answer)) {
                memory.forget(applicationId);
            }
            return answer;
        } catch (RuntimeException e) {
            if (ProviderFailure.hadNoEffect(e)) {
                memory.forget(applicationId);
            }
            throw e;
        }
    }
}
