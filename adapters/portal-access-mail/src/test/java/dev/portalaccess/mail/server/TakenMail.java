package dev.portalaccess.mail.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;

/**
 * A mail that a server took, or would have.
 *
 * @param from the whole MAIL command
 * @param to the whole RCPT commands
 * @param octets the message, without the dots of the protocol
 * @param connection the how manyeth connection it came over, from 0
 */
public record TakenMail(String from, List<String> to, byte[] octets, int connection) {

    /** One character for each octet. */
    public String text() {
        return new String(octets, ISO_8859_1);
    }

    /** The lines before the first empty one. */
    public List<String> headerLines() {
        String all = text();
        return Arrays.asList(all.substring(0, all.indexOf("\r\n\r\n")).split("\r\n"));
    }

    /** Without what is folded. */
    public List<String> headerNames() {
        return headerLines().stream()
                .filter(line -> !line.startsWith(" ") && !line.startsWith("\t"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    /** What stands between the brackets of the RCPT command, if there was one. */
    public List<String> recipients() {
        return to.stream().map(TakenMail::path).toList();
    }

    /** What stands between the brackets of the MAIL command. */
    public String returnPath() {
        return path(from);
    }

    private static String path(String command) {
        return command.substring(command.indexOf('<') + 1, command.indexOf('>'));
    }
}
