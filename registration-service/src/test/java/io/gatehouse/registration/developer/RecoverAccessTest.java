package io.gatehouse.registration.developer;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.approval.ApprovalStatus;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecoverAccessTest {
    private final List<String> work = new ArrayList<>();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final InMemoryDevelopers developers = new InMemoryDevelopers();
    private final RecoverAccess access = new RecoverAccess(
            developers,
            noted(Links.class),
            new InMemorySessions(),
            new ReversedPasswords(),
            noted(Mails.class),
            new InMemoryTransactions(),
            Clock.systemUTC(),
            later::add);

    /** A port that does nothing but note that it was used. */
    private <T> T noted(Class<T> port) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    work.add(method.getName());
                    return null;
                }));
    }

    @Test
    void aKnownAndAnUnknownAddressCostTheCallerTheSame() {
        var portal = UUID.randomUUID();
        var now = Instant.EPOCH;
        developers.add(new Developer(
                UUID.randomUUID(), portal, "dana@example.org", "Dana", ApprovalStatus.APPROVED, now, now));

        access.forgotten(portal, "dana@example.org");
        access.forgotten(portal, "nobody@example.org");

        assertThat(work).isEmpty();
        assertThat(later).hasSize(2);
        later.forEach(Runnable::run);
        assertThat(work).containsExactly("add", "resetPassword");
    }
}
