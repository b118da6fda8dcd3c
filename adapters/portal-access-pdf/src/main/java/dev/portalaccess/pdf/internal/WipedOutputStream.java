package dev.portalaccess.pdf.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** A buffer for a finished PDF. It is wiped afterwards, and its former arrays are wiped as it grows. */
final class WipedOutputStream extends ByteArrayOutputStream {

    private static final int USUAL = 96 * 1024;

    WipedOutputStream() {
        super(USUAL);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        makeRoom(length);
        super.write(bytes, offset, length);
    }

    @Override
    public synchronized void write(int octet) {
        makeRoom(1);
        super.write(octet);
    }

    /** Writes the content to the target without a copy. */
    @Override
    public synchronized void writeTo(OutputStream target) throws IOException {
        target.write(buf, 0, count);
    }

    synchronized void wipe() {
        Arrays.fill(buf, (byte) 0);
        count = 0;
    }

    private void makeRoom(int more) {
        if (count + more > buf.length) {
            byte[] old = buf;
            buf = Arrays.copyOf(old, Math.max(2 * old.length, count + more));
            Arrays.fill(old, (byte) 0);
        }
    }
}
