package io.gatehouse.schemas.test.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Our documents against those that Kong publishes, where {@code kong.specs} says in which folder they are. */
public final class KongsDocuments {
    private final Documents kongs;
    private final List<String> differences = new ArrayList<>();

    private KongsDocuments(Path folder) {
        kongs = Documents.in(folder);
    }

    /** Kong's documents; the test counts as not run where they are not at hand. */
    public static KongsDocuments present() {
        var folder = System.getProperty("kong.specs", "");
        assumeThat(folder).as("kong.specs, the folder of Kong's documents").isNotEmpty();
        return new KongsDocuments(Path.of(folder));
    }

    /**
     * Compares one of theirs with one of ours.
     *
     * @param which of their operations ours must have
     * @param prefix what our paths have in front
     */
    public KongsDocuments compare(String theirs, String ours, Predicate<Operation> which, String prefix) {
        differences.addAll(new Comparison(which).differences(Place.root(kongs, theirs + ".yaml"), ours, prefix));
        return this;
    }

    /**
     * Fails if ours differ in anything but what was chosen, or if a choice no longer makes a difference.
     *
     * @param chosen patterns of differences
     */
    public void differOnlyIn(Set<String> chosen) {
        assertThat(differences)
                .filteredOn(difference -> chosen.stream().noneMatch(pattern -> matches(pattern, difference)))
                .isEmpty();
        assertThat(chosen)
                .filteredOn(pattern -> differences.stream().noneMatch(difference -> matches(pattern, difference)))
                .isEmpty();
    }

    private static boolean matches(String pattern, String difference) {
        return Pattern.compile(pattern).matcher(difference).find();
    }
}
