package io.gatehouse.idpsync.client;

import io.gatehouse.idpsync.fixture.Fault;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What connects one process to the world: its budget of calls and its durable memory. Lets a fault befall one call, counted
 * from 0; once the process was killed, it reaches neither.
 */
final class Lifeline implements CallBudget, Registrations {
    /** The end of the process; nothing that catches exceptions catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final Registrations durable;
    private final ProviderDoor door;
    private final @Nullable Fault fault;
    private final int index;
    private final Turn turn;
    private int spent;
    private boolean aside;
    private volatile boolean cut;
    private volatile boolean met;

    /** @param fault null for none */
    Lifeline(Registrations durable, ProviderDoor door, @Nullable Fault fault, int index, Turn turn) {
        this.durable = durable;
        this.door = door;
        this.fault = fault;
        this.index = index;
        this.turn = turn;
    }

    /** The next process, which no fault befalls. */
    Lifeline successor() {
        var next = new Lifeline(durable, door, null, index, turn);
        next.spent = spent;
        next.met = true;
        return next;
    }

    /** Whether the process was killed. */
    boolean isCut() {
        return cut;
    }

    /** Whether the fault has happened. */
    boolean hasMet() {
        return met;
    }

    /** How many calls were counted. */
    int spent() {
        return spent;
    }

    /** Makes calls that are not part of the life. */
    void aside(Runnable calls) {
        aside = true;
        calls.run();
        aside = false;
    }

    @Override
    public void spend() {
        alive();
        if (aside || spent++ != index || fault == null) {
            return;
        }
        met = true;
        if (fault.isTimeOut()) {
            turn.giveAway();
        }
        switch (fault) {
            case REFUSED -> door.shut();
            case KILLED_BEFORE -> {
                cut = true;
                throw new Killed();
            }
            case KILLED_UNRECORDED -> {}
            default ->
                door.put("fault", (call, exchange, passage) -> {
                    passage.remove("fault");
                    cut = fault == Fault.KILLED_AFTER;
                    fault.happen(call, exchange, passage);
                    return true;
                });
        }
    }

    @Override
    public void told(RateLimit limit) {
        alive();
    }

    @Override
    public Optional<Registration> find(String applicationId) {
        alive();
        return durable.find(applicationId);
    }

    @Override
    public void keep(String applicationId, Registration registration) {
        alive();
        durable.keep(applicationId, registration);
    }

    @Override
    public void forget(String applicationId) {
        alive();
        durable.forget(applicationId);
    }

    private void alive() {
        if (cut) {
            throw new Killed();
        }
    }
}
