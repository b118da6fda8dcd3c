package dev.portalaccess.examples.frontdesk.embedding;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.portalaccess.PortalAccess;
import dev.portalaccess.jdbc.EmbeddedFile;
import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.JdbcTexts;
import dev.portalaccess.mail.ReturnPath;
import dev.portalaccess.mail.SmtpMailer;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Practice;
import dev.portalaccess.pdf.PdfLetters;
import dev.portalaccess.policy.AgePolicy;
import dev.portalaccess.policy.PortalPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * A small EHR with the library in it: this class is the whole wiring.
 *
 * <p>One for the process; safe for several threads; closed at the end.
 */
public final class Ehr implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    private final HikariDataSource database;
    private final LocalPost post = new LocalPost();
    private final SmtpMailer mailer;
    private final Charts charts;
    private final Practice practice;
    private final PdfLetters letters = PdfLetters.standard();
    private final PortalAccess portal;
    private final Appointments appointments;
    private final InstantSource clock;
    private final PostRound round;

    /**
     * Opens it on that file, which is made if it is missing.
     *
     * @param practice the practice, its portal address included
     * @param open the charts it begins with
     */
    public Ehr(Path file, Practice practice, List<Chart> open, InstantSource clock) {
        this.practice = practice;
        this.clock = clock;
        this.charts = new Charts(practice.id());
        open.forEach(charts::put);
        this.database = pool(file);
        JdbcSchema.on(database).createIfMissing();
        JdbcStorage storage = JdbcStorage.on(database);
        NewCharts registry = NewCharts.in(database, charts);
        registry.all(practice.id()).forEach(charts::put);
        this.mailer = SmtpMailer.to(post.server(), ReturnPath.sender(), clock);
        this.portal = PortalAccess.builder()
                .store(storage)
                .texts(JdbcTexts.on(database))
                .charts(charts)
                .practices(new OnePractice(practice))
                .registry(registry)
                .mailer(mailer)
                .policy(PortalPolicy.standard().agePolicy(AgePolicy.none()).build())
                .clock(clock)
                .build();
        this.appointments = Appointments.in(database, storage, portal);
        this.round = new PostRound(portal.delivery(), Duration.ofSeconds(1));
    }

    private static HikariDataSource pool(Path file) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(EmbeddedFile.at(file));
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    /** The library. */
    public PortalAccess portal() {
        return portal;
    }

    /** The practice. */
    public Practice practice() {
        return practice;
    }

    /** Its charts. */
    public Charts charts() {
        return charts;
    }

    /** Its new patients' appointments. */
    public Appointments appointments() {
        return appointments;
    }

    /** What time it is. */
    public InstantSource clock() {
        return clock;
    }

    /** What prints letters. */
    public PdfLetters letters() {
        return letters;
    }

    /** Where mail arrives. */
    public LocalPost post() {
        return post;
    }

    /** The host's own database, the library's tables beside its own. */
    public HikariDataSource database() {
        return database;
    }

    @Override
    public void close() {
        round.close();
        mailer.close();
        post.close();
        database.close();
    }
}
