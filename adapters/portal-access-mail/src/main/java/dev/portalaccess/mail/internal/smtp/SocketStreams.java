package dev.portalaccess.mail.internal.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** The two directions of a {@link TimedSocket}. */
final class SocketStreams {

    private SocketStreams() {}

    static final class In extends InputStream {
        private final TimedSocket socket;

        In(TimedSocket socket) {
            this.socket = socket;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] octets, int offset, int length) throws IOException {
            return length == 0 ? 0 : socket.read(ByteBuffer.wrap(octets, offset, length));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    static final class Out extends OutputStream {
        private final TimedSocket socket;

        Out(TimedSocket socket) {
            this.socket = socket;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            socket.write(ByteBuffer.wrap(octets, offset, length));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
