package io.gatehouse.audit;

import static java.time.Duration.ofMillis;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Kills parts in an order and at moments that follow from a seed: each of them once, then whichever, until time is up. */
final class Chaos {
    private final List<Victim> parts;
    private final Random random;
    private final List<String> killed = new ArrayList<>();

    /** A part by a name for people. */
    record Victim(String name, Killable part) {}

    Chaos(List<Victim> parts, long seed) {
        this.parts = parts;
        this.random = new Random(seed);
    }

    /** What was killed, in this order. */
    List<String> killed() {
        return killed;
    }

    void rage(Duration howLong) {
        var first = new ArrayList<>(parts);
        Collections.shuffle(first, random);
        var end = System.nanoTime() + howLong.toNanos();
        while (killed.size() < first.size() || System.nanoTime() < end) {
            var victim =
                    killed.size() < first.size() ? first.get(killed.size()) : parts.get(random.nextInt(parts.size()));
            pass(500 + random.nextInt(2500));
            victim.part().kill();
            killed.add(victim.name());
            pass(random.nextInt(1000));
            victim.part().startAgain();
        }
    }

    private static void pass(int millis) {
        await().pollDelay(ofMillis(millis)).atMost(ofMillis(millis + 60_000L)).until(() -> true);
    }
}
