package dev.portalaccess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that the tests run in, found upward from the working directory. */
public final class Checkout {

    private static final Path ROOT = root(Path.of("").toAbsolutePath());

    private Checkout() {}

    /** A page or list in {@code docs}. */
    public static List<String> lines(String page) {
        return reading(() -> Files.readAllLines(ROOT.resolve("docs").resolve(page)));
    }

    /** The names of the pages in a folder of {@code docs}, sorted. */
    static List<String> pages(String folder) {
        return children(ROOT.resolve("docs").resolve(folder))
                .map(page -> page.getFileName().toString())
                .sorted()
                .toList();
    }

    static String text(Path file) {
        return reading(() -> Files.readString(file));
    }

    /** The Java files of every module under that folder of it, such as {@code src/test/java}. */
    static List<Path> sources(String folder) {
        return modules().stream()
                .map(module -> module.resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(Checkout::javaFiles)
                .toList();
    }

    private static List<Path> modules() {
        return Stream.of(ROOT, ROOT.resolve("examples"), ROOT.resolve("adapters"))
                .filter(Files::isDirectory)
                .flatMap(Checkout::children)
                .filter(child -> Files.isDirectory(child.resolve("src")))
                .toList();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> found = reading(() -> Files.walk(folder))) {
            return found.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> found = reading(() -> Files.list(folder))) {
            return found.toList().stream();
        }
    }

    private static Path root(Path from) {
        return Files.exists(from.resolve("docs").resolve("requirements.md")) ? from : root(from.getParent());
    }

    private static <T> T reading(Reading<T> read) {
        try {
            return read.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading<T> {
        T get() throws IOException;
    }
}
