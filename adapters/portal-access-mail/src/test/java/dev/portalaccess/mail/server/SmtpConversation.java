package dev.portalaccess.mail.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** One connection of a {@link TestServer}. */
final class SmtpConversation {

    private final TestServer server;
    private final int number;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean encrypted;
    private String said = "";
    private String from = "";
    private final List<String> to = new ArrayList<>();

    SmtpConversation(TestServer server, Socket socket, int number) throws IOException {
        this.server = server;
        this.number = number;
        take(socket);
    }

    private void take(Socket next) throws IOException {
        socket = next;
        in = new BufferedInputStream(next.getInputStream());
        out = new BufferedOutputStream(next.getOutputStream());
    }

    void hold() throws IOException {
        answer(ConversationStep.GREETING, "220 test");
        while (true) {
            String command = line();
            server.commands().add(command);
            said = command;
            obey(step(command), command);
        }
    }

    private static ConversationStep step(String command) {
        String word = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        try {
            return ConversationStep.valueOf(word);
        } catch (IllegalArgumentException e) {
            return ConversationStep.OTHER;
        }
    }

    private void obey(ConversationStep step, String command) throws IOException {
        switch (step) {
            case EHLO -> answer(step, greeting());
            case STARTTLS -> encrypt();
            case AUTH -> answer(step, "235 2.7.0 welcome");
            case MAIL -> {
                from = command;
                to.clear();
                answer(step, "250 2.1.0 ok");
            }
            case RCPT -> {
                to.add(command);
                answer(step, "250 2.1.5 ok");
            }
            case DATA -> {
                if (answer(step, "354 go ahead")) {
                    receive();
                }
            }
            case QUIT -> {
                answer(step, "221 bye");
                throw new EOFException();
            }
            default -> answer(step, "250 2.0.0 ok");
        }
    }

    private String greeting() {
        List<String> lines = new ArrayList<>(List.of("test"));
        lines.addAll(server.extensions());
        if (encrypted) {
            lines.remove("STARTTLS");
        }
        StringBuilder reply = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            reply.append("250").append(i + 1 < lines.size() ? "-" : " ").append(lines.get(i));
            reply.append(i + 1 < lines.size() ? "\r\n" : "");
        }
        return reply.toString();
    }

    private void encrypt() throws IOException {
        if (answer(ConversationStep.STARTTLS, "220 go ahead")) {
            take(server.encrypted(socket));
            encrypted = true;
        }
    }

    private void receive() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (byte[] line = octets(); !isDot(line); line = octets()) {
            int stuffed = line.length > 0 && line[0] == '.' ? 1 : 0;
            message.write(line, stuffed, line.length - stuffed);
            message.writeBytes("\r\n".getBytes(UTF_8));
        }
        said = "";
        server.taken().add(new TakenMail(from, List.copyOf(to), message.toByteArray(), number));
        answer(ConversationStep.DOT, "250 2.0.0 taken");
    }

    private static boolean isDot(byte[] line) {
        return line.length == 1 && line[0] == '.';
    }

    /** Whether it was the usual answer, if perhaps in other words. */
    private boolean answer(ConversationStep step, String usual) throws IOException {
        ServerAction act = server.act(step, said).orElseGet(() -> new ServerAction.Say(usual));
        play(act);
        return act instanceof ServerAction.Say say && say.reply().startsWith(usual.substring(0, 3));
    }

    private void play(ServerAction act) throws IOException {
        if (act instanceof ServerAction.Say say) {
            say(say.reply());
        } else if (act instanceof ServerAction.SayAndHangUp last) {
            say(last.reply());
            throw new EOFException();
        } else if (act instanceof ServerAction.SayAndHang last) {
            say(last.reply());
            play(new ServerAction.Hang());
        } else if (act instanceof ServerAction.HangUp) {
            throw new EOFException();
        } else if (act instanceof ServerAction.Hang) {
            while (!server.isClosed()) {
                LockSupport.parkNanos(5_000_000);
            }
        } else if (act instanceof ServerAction.Trickle trickle) {
            out.write("250-".getBytes(UTF_8));
            while (!server.isClosed()) {
                out.write('.');
                out.flush();
                LockSupport.parkNanos(trickle.pause().toNanos());
            }
        } else {
            while (!server.isClosed()) {
                say("250-" + "and so on ".repeat(50));
            }
        }
    }

    private void say(String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(UTF_8));
        out.flush();
    }

    private String line() throws IOException {
        return new String(octets(), UTF_8);
    }

    /** Up to CR LF; a lone one of them is an octet like any other, as it is for real servers. */
    private byte[] octets() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int last = -1;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (last == '\r' && next == '\n') {
                byte[] whole = line.toByteArray();
                return Arrays.copyOf(whole, whole.length - 1);
            }
            line.write(next);
            last = next;
        }
        throw new EOFException();
    }
}
