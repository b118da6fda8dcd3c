package dev.portalaccess.jdbc.database;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The process that has started this one, seen from here; the other end of {@link ChildJvm}. */
public final class ParentProcess {

    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private ParentProcess() {}

    /** Tells it a line, whole. */
    public static synchronized void tell(String line) {
        try {
            OUT.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its next line, whatever is in it; ends this process if it is no more. */
    public static void await() {
        try {
            int read = System.in.read();
            while (read != '\n') {
                if (read < 0) {
                    Runtime.getRuntime().halt(1);
                }
                read = System.in.read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
