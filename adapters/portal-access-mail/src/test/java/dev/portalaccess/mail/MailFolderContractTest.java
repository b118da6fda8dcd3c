package dev.portalaccess.mail;

import dev.portalaccess.model.text.Mail;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.contract.MailerContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

@Requirement("PA-120")
class MailFolderContractTest extends MailerContract {

    @TempDir
    Path folder;

    @Override
    protected Mailer mailer() {
        return in(folder);
    }

    @Override
    protected Optional<Mailer> refused() {
        Path gone = folder.resolve("gone");
        MailFolder mailer = in(gone);
        gone.toFile().delete();
        return Optional.of(mailer);
    }

    @Override
    protected List<Mail> arrived(Mail sent) {
        String attempt = sent.envelope().attempt();
        Path file = in(folder).file(attempt);
        return Files.exists(file)
                ? List.of(MailReader.mail(octets(file), attempt, sent.envelope().to()))
                : List.of();
    }

    private static MailFolder in(Path folder) {
        try {
            return MailFolder.in(folder, MailSamples.CLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] octets(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
