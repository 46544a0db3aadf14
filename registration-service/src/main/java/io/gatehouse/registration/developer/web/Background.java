package io.gatehouse.registration.developer.web;

import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does work that nobody waits for. What fails is logged and not done again. */
class Background implements Executor {
    private static final Logger log = LoggerFactory.getLogger(Background.class);

    @Override
    public void execute(Runnable work) {
        Thread.startVirtualThread(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.atWarn().setCause(e).log("work in the background failed");
            }
        });
    }
}
