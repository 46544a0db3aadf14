package io.gatehouse.registration.openapi.hostile;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Chance that can be repeated: the same seed throws the same. */
final class Dice {
    private static final int[] LETTERS =
            "abcXYZ019 _-./:'\"\\<>&%äß漢\t\n".codePoints().toArray();

    private final RandomGenerator random;

    Dice(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** From 0 to the limit, without it. */
    int below(int limit) {
        return random.nextInt(limit);
    }

    <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    UUID uuid() {
        return new UUID((random.nextLong() & ~0xf000L) | 0x4000L, random.nextLong() | Long.MIN_VALUE);
    }

    /** Text of a length, awkward letters among it. */
    String text(int length) {
        return IntStream.generate(() -> LETTERS[random.nextInt(LETTERS.length)])
                .limit(length)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
