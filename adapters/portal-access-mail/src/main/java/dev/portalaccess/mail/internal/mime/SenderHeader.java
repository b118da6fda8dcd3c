package dev.portalaccess.mail.internal.mime;

import dev.portalaccess.model.text.Mail;

/** PA-142: the value of a From header. It has one address for every name. */
final class SenderHeader {

    private SenderHeader() {}

    static String header(Mail.Envelope envelope) {
        String address = envelope.from().value();
        return envelope.senderName()
                .map(HeaderText::oneLine)
                .filter(name -> !name.isEmpty())
                .map(name -> phrase(name) + "\r\n <" + address + ">")
                .orElse(address);
    }

    // Always quoted or encoded: a comma, a bracket or a colon in a name would begin something else (RFC 5322, 3.4).
    private static String phrase(String name) {
        return HeaderText.isPlain(name)
                ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : String.join("\r\n ", HeaderText.words(name));
    }
}
