package io.gatehouse.local.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.local.process.JavaRuntime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void withoutACacheThereIsNothingToUse() throws IOException {
        assertThat(cache(25, jar("one.jar", "a")).options()).isEmpty();
    }

    @Test
    void aCacheOfTheseJarsIsUsed() throws IOException {
        // given
        var cache = made(cache(25, jar("one.jar", "a")));
        // then
        assertThat(cache.trained()).isTrue();
        assertThat(cache.options()).contains("-XX:AOTCache=" + cache.file());
    }

    @Test
    void aJarOfTheSameSizeWithOtherClassesMakesItUseless() throws IOException {
        // given
        var cache = made(cache(25, jar("one.jar", "a")));
        var other = jar("other/one.jar", "b");
        // when
        var now = new ClassCache(cache.file(), cache.java(), List.of(other));
        // then
        assertThat(other).hasSize(Files.size(folder.resolve("one.jar")));
        assertThat(now.trained()).isFalse();
        assertThat(now.options()).isEmpty();
    }

    @Test
    void aTrainingThatLeftNoCacheIsNotRepeated() throws IOException {
        // given
        var cache = cache(25, jar("one.jar", "a"));
        // when
        cache.forget();
        cache.remember();
        // then
        assertThat(cache.trained()).isTrue();
        assertThat(cache.options()).isEmpty();
    }

    @Test
    void olderJavasHaveAnArchiveInstead() throws IOException {
        // given
        var cache = made(cache(21, jar("one.jar", "a")));
        // then
        assertThat(cache.trainingOptions()).containsExactly("-XX:ArchiveClassesAtExit=" + cache.file());
        assertThat(cache.options()).contains("-XX:SharedArchiveFile=" + cache.file());
    }

    private ClassCache cache(int feature, Path jar) {
        return new ClassCache(
                folder.resolve("part.cache"), new JavaRuntime(folder, feature, "" + feature), List.of(jar));
    }

    private static ClassCache made(ClassCache cache) throws IOException {
        Files.writeString(cache.file(), "classes");
        cache.remember();
        return cache;
    }

    private Path jar(String name, String content) throws IOException {
        var jar = folder.resolve(name);
        Files.createDirectories(jar.resolve("..").normalize());
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            var entry = new ZipEntry("A.class");
            entry.setLastModifiedTime(FileTime.fromMillis(0));
            out.putNextEntry(entry);
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
