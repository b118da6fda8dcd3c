package dev.portalaccess.model.text;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.internal.IdSyntax;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A letter ready to print, in parts that a printer lays out. It contains secrets, so it is not kept, and not printed
 * anywhere else.
 *
 * <p>Immutable except for its secrets, which the library wipes once the printer has returned.
 */
public final class Letter {

    private final Header header;
    private final List<TextBlock> opening;
    private final Optional<Access> access;
    private final List<TextBlock> closing;

    /**
     * The head of a letter.
     *
     * @param practice the practice that sends the letter
     * @param attempt the random id of this attempt
     * @param language the language of the letter
     * @param sender the sender
     * @param title one line
     */
    public record Header(PracticeId practice, String attempt, Locale language, Sender sender, String title) {
        /** Rejects an attempt that cannot be an id. */
        public Header {
            requireNonNull(practice, "practice");
            IdSyntax.requireId(attempt, "attempt");
            requireNonNull(language, "language");
            requireNonNull(sender, "sender");
            requireNonNull(title, "title");
        }
    }

    /**
     * The practice, as its letters show it.
     *
     * @param name the name of the practice
     * @param phone the number to call for help
     * @param page the address of its page at the portal
     */
    public record Sender(String name, String phone, String page) {
        public Sender {
            requireNonNull(name, "name");
            requireNonNull(phone, "phone");
            requireNonNull(page, "page");
        }
    }

    /** The part of a letter that opens charts. */
    public static final class Access {
        private final Labelled userName;
        private final Labelled password;
        private final Labelled serial;
        private final Secret link;

        /**
         * A labelled line in the part that opens charts. It is a class, not a record, because one of the values is a
         * secret.
         */
        public static final class Labelled {
            private final String label;
            private final Secret value;

            /** Creates a line from its label and its value. */
            public Labelled(String label, Secret value) {
                this.label = requireNonNull(label, "label");
                this.value = requireNonNull(value, "value");
            }

            /** Returns the label, in the letter's language. */
            public String label() {
                return label;
            }

            /** Returns the value. */
            public Secret value() {
                return value;
            }

            /** Returns the label only. */
            @Override
            public String toString() {
                return "Labelled[" + label + ", redacted]";
            }
        }

        /** Creates the part from the user name, the password in groups, the link for a QR code, and the serial. */
        public Access(Labelled userName, Labelled password, Secret link, Labelled serial) {
            this.userName = requireNonNull(userName, "userName");
            this.password = requireNonNull(password, "password");
            this.link = requireNonNull(link, "link");
            this.serial = requireNonNull(serial, "serial");
        }

        /** Returns the temporary user name. */
        public Labelled userName() {
            return userName;
        }

        /** Returns the temporary password, in groups of four. */
        public Labelled password() {
            return password;
        }

        /** Returns the whole link, for a QR code. */
        public Secret link() {
            return link;
        }

        /** Returns the serial that the holder reads out on the phone; not secret. */
        public Labelled serial() {
            return serial;
        }

        /** Returns a fixed text without any of the parts. */
        @Override
        public String toString() {
            return "Access[redacted]";
        }
    }

    /** Creates a letter with these parts. */
    public Letter(Header header, List<TextBlock> opening, Optional<Access> access, List<TextBlock> closing) {
        this.header = requireNonNull(header, "header");
        this.opening = List.copyOf(opening);
        this.access = requireNonNull(access, "access");
        this.closing = List.copyOf(closing);
    }

    /** Returns the head of the letter. */
    public Header header() {
        return header;
    }

    /** Returns the steps to take, for printing above the part that opens charts. */
    public List<TextBlock> opening() {
        return opening;
    }

    /** Returns the part that opens charts; empty for sign-in instructions. */
    public Optional<Access> access() {
        return access;
    }

    /** Returns the expiry and the number to call, for printing below the part that opens charts. */
    public List<TextBlock> closing() {
        return closing;
    }

    /** Returns the attempt's id only. */
    @Override
    public String toString() {
        return "Letter[" + header.attempt() + ", redacted]";
    }
}
