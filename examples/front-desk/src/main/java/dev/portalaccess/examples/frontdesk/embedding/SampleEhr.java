package dev.portalaccess.examples.frontdesk.embedding;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.portalaccess.PortalAccess;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.jdbc.EmbeddedFile;
import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.JdbcTexts;
import dev.portalaccess.mail.ReturnPath;
import dev.portalaccess.mail.SmtpMailer;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.pdf.PdfLetters;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.retention.Retention;
import dev.portalaccess.seal.RecordSeals;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.spi.StaffRights;
import dev.portalaccess.spi.storage.AccessStoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A small EHR that embeds the library. This class contains the whole wiring.
 *
 * <p>One instance serves the process and is closed at the end. Thread-safe.
 */
public final class SampleEhr implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final int AT_ONCE = 100;

    private final Practice practice;
    private final InstantSource clock;
    private final EhrCharts charts;
    private final LocalMailServer post;
    private final PdfLetters letters = PdfLetters.standard();
    private final HikariDataSource database;
    private final PatientDemographics demographics;
    private final SmtpMailer mailer;
    private final SealMode seals;
    private final PortalAccess portal;
    private final AppointmentBook appointments;
    private final StaffRights rights = new DeskRights(this::isOwn);
    private final ScheduledRounds rounds = new ScheduledRounds();

    /**
     * Opens the EHR on its files in the folder; creates them if they are missing.
     *
     * @param practice the practice, including its portal address
     * @param open the charts that exist at the start
     * @param progress takes a line now and then if opening takes longer
     * @throws KeyFile.Unusable if there is a database and its keys are missing or damaged, or if new keys cannot be
     *     written
     */
    public SampleEhr(Path folder, Practice practice, List<Chart> open, InstantSource clock, Consumer<String> progress) {
        this.practice = practice;
        this.clock = clock;
        Path data = folder.resolve("front-desk.db");
        Path keys = folder.resolve("front-desk.keys");
        if (!Files.exists(data)) {
            // Never beside existing data: new keys would invalidate every link and make every audit chain look forged.
            KeyFile.makeIfMissing(keys);
        }
        database = pool(data);
        charts = new EhrCharts(practice.id());
        open.forEach(charts::put);
        demographics = new PatientDemographics(database);
        ChartRegistry registry = ChartRegistry.in(database, demographics, charts);
        registry.all(practice.id()).forEach(charts::put);

        JdbcSchema.on(database).createIfMissing();
        JdbcStorage storage = JdbcStorage.on(database);
        KeyFile keyring = KeyFile.at(keys);
        post = new LocalMailServer();
        mailer = SmtpMailer.to(post.server(), ReturnPath.sender(), clock);
        PortalAccess.Builder wiring = PortalAccess.builder()
                .storage(storage)
                .charts(charts)
                .practices(new SinglePractice(practice))
                .registry(registry)
                .staffRights(rights)
                .mailer(mailer)
                .texts(JdbcTexts.on(database))
                .keyring(keyring)
                .policy(PortalPolicy.standard(AgePolicy.none()))
                .clock(clock);
        seals = adopted(keyring, wiring, progress);
        portal = wiring.seals(seals).build();
        appointments = AppointmentBook.in(database, storage, portal);

        rounds.every(Duration.ofSeconds(1), () -> portal.delivery().runOnce(AT_ONCE))
                .every(Duration.ofDays(1), () -> purge(portal.retention()));
    }

    /** Opens a pool. A file that is not a database is reported like any other failure of the database. */
    private static HikariDataSource pool(Path file) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(EmbeddedFile.at(file));
        config.setMaximumPoolSize(CONNECTIONS);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new AccessStoreException("not-opened", e);
        }
    }

    /** Seals what the practice has from before there were seals, if that is not done yet, and returns the mode. */
    private SealMode adopted(KeyFile keyring, PortalAccess.Builder wiring, Consumer<String> progress) {
        SealMode mode = keyring.seals(practice.id());
        if (mode == SealMode.ADOPTING) {
            RecordSeals adopting = wiring.seals(mode).build().seals();
            if (new SealAdoption(adopting, practice.id(), progress).complete()) {
                keyring.requireSeals(practice.id());
            }
        }
        return keyring.seals(practice.id());
    }

    private static void purge(Retention retention) {
        while (retention.runOnce(AT_ONCE).mayBeMore()) {
            // Expired records are deleted in small steps, so that other callers do not wait long.
        }
    }

    /** Reports whether the chart is the account's own and open to it at the moment. */
    public boolean isOwn(PracticeId asked, AccountId login, ChartId chart) {
        return ChartArea.STANDARD.stream()
                .map(area -> portal.decisions().decide(asked, login, chart, ChartUse.view(area)))
                .flatMap(decision ->
                        decision.<Stream<Grant>>fold(permitted -> permitted.by().stream(), refused -> Stream.empty()))
                .anyMatch(grant -> grant.terms().isOwn());
    }

    /** Returns the library. */
    public PortalAccess portal() {
        return portal;
    }

    /** Returns how seals of stored records are used. */
    public SealMode seals() {
        return seals;
    }

    /** Returns the practice. */
    public Practice practice() {
        return practice;
    }

    /** Returns the practice's charts. */
    public EhrCharts charts() {
        return charts;
    }

    /** Returns the details that new patients typed about themselves. */
    public PatientDemographics demographics() {
        return demographics;
    }

    /** Returns the appointments of new patients. */
    public AppointmentBook appointments() {
        return appointments;
    }

    /** Returns the rights of the members of staff. */
    public StaffRights rights() {
        return rights;
    }

    /** Returns the clock. */
    public InstantSource clock() {
        return clock;
    }

    /** Returns the printer of letters. */
    public PdfLetters letters() {
        return letters;
    }

    /** Returns the mail server. */
    public LocalMailServer post() {
        return post;
    }

    /** Returns the host's database, which also holds the library's tables. */
    public DataSource database() {
        return database;
    }

    @Override
    public void close() {
        rounds.close();
        mailer.close();
        post.close();
        database.close();
    }
}
