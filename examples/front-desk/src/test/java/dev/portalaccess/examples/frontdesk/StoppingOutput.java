package dev.portalaccess.examples.frontdesk;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A screen on which the story stops, as if the program had been ended before that scene. */
final class StoppingOutput {

    private final String scene;

    /** That it stops now. */
    static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;
    }

    StoppingOutput(String scene) {
        this.scene = scene;
    }

    PrintStream printer() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                if (line.contains(scene)) {
                    throw new Stopped();
                }
            }
        };
    }
}
