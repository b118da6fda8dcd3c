package dev.portalaccess.benchmarks;

import dev.portalaccess.benchmarks.report.FigureReport;
import dev.portalaccess.mail.ReturnPath;
import dev.portalaccess.mail.SmtpMailer;
import dev.portalaccess.mail.SmtpServer;
import dev.portalaccess.mail.internal.mime.MimeComposer;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.recording.MovableClock;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A benchmark of mails: how many one core makes, how fast they are handed over, and whether many of them need more heap
 * than few.
 */
final class MailsBenchmark {

    private static final int FEW = 1_000;
    private static final int MANY = 10_000;

    private final MessageSamples samples = new MessageSamples();
    private final SmtpSink sink;

    private MailsBenchmark(SmtpSink sink) {
        this.sink = sink;
    }

    static void run() {
        try (SmtpSink sink = SmtpSink.open()) {
            MailsBenchmark benchmark = new MailsBenchmark(sink);
            benchmark.made();
            benchmark.handedOver();
            benchmark.heap();
        }
    }

    /**
     * Measures how fast mails are composed to bytes, alone and together with filling in the text, built-in or the
     * practice's.
     */
    private void made() {
        MimeComposer composer = new MimeComposer(new MovableClock());
        Mail mail = samples.mail();
        made("composed", composer, () -> mail);
        made("built", composer, samples::mail);
        made("built-in-own-words", composer, samples::mailInOwnWords);
    }

    private static void made(String how, MimeComposer composer, Supplier<Mail> mails) {
        ThreadPace pace = ThreadPace.of("mails " + how, () -> octets(composer, mails.get()));
        FigureReport.atLeast("mails-" + how + "-per-core-second", pace.perCoreSecond(), 1_000);
    }

    private static byte[] octets(MimeComposer composer, Mail mail) {
        return composer.compose(mail).orElseThrow();
    }

    /**
     * Measures the handover of mails, compared with mails that Jakarta Mail composes and with the same bytes. In the
     * second comparison only the SMTP conversation differs.
     */
    private void handedOver() {
        MimeComposer composer = new MimeComposer(new MovableClock());
        try (SmtpMailer ours = mailer();
                PlainMailer plain = PlainMailer.to(sink.port())) {
            requireSameWords(ours, plain);
            AlternatingRounds rounds = AlternatingRounds.of(
                    1,
                    each("SmtpMailer", mail -> () -> accepted(ours.send(mail))),
                    each("plain Jakarta Mail", mail -> () -> plain.send(mail)),
                    each(
                            "plain Jakarta Mail, composed as by SmtpMailer",
                            mail -> () -> plain.send(mail.envelope(), octets(composer, mail))));
            FigureReport.atLeast("mail-handover-to-plain", rounds.perSecond(0) / rounds.perSecond(1), 0.8);
            FigureReport.atLeast("mail-handover-to-plain-same-octets", rounds.perSecond(0) / rounds.perSecond(2), 0.8);
        }
    }

    private ComparedSide each(String name, Function<Mail, Runnable> task) {
        return new ComparedSide(
                name,
                count -> Stream.generate(samples::mail).limit(count).map(task).toList());
    }

    /** Requires that both sides write the same words, because otherwise the comparison is meaningless. */
    private void requireSameWords(Mailer ours, PlainMailer plain) {
        Mail mail = samples.mail();
        accepted(ours.send(mail));
        byte[] first = sink.last();
        plain.send(mail);
        byte[] second = sink.last();
        if (!PlainMailer.words(first).equals(List.of(mail.text(), mail.html()))
                || !PlainMailer.words(first).equals(PlainMailer.words(second))) {
            throw new IllegalStateException("the sides say different things");
        }
        FigureReport.line("a mail has " + first.length + " octets, one by plain Jakarta Mail " + second.length);
    }

    private void heap() {
        try (SmtpMailer mailer = mailer()) {
            long few = livingAfter(FEW, mailer);
            long many = livingAfter(MANY - FEW, mailer);
            FigureReport.line(String.format(
                    Locale.ROOT,
                    "mails: %.2f MiB live after %d, %.2f after %d",
                    few / HeapMeter.MEBIBYTE,
                    FEW,
                    many / HeapMeter.MEBIBYTE,
                    MANY));
            FigureReport.atMost("heap-mails-more-mebibytes", (many - few) / HeapMeter.MEBIBYTE, 1.0);
        }
    }

    private long livingAfter(int mails, Mailer mailer) {
        for (int i = 0; i < mails; i++) {
            accepted(mailer.send(samples.mail()));
        }
        return HeapMeter.living();
    }

    /** Returns a mailer with the default number and lifetime of connections. */
    private SmtpMailer mailer() {
        return SmtpMailer.to(SmtpServer.unencrypted(SmtpSink.HOST, sink.port()), ReturnPath.sender(), running());
    }

    /** Returns a running clock, because the mailer closes connections by their age. */
    private static InstantSource running() {
        long begun = System.nanoTime();
        return () -> MovableClock.START.plusNanos(System.nanoTime() - begun);
    }

    static void accepted(TransportAnswer handover) {
        if (handover.kind() != TransportAnswer.Kind.ACCEPTED) {
            throw new IllegalStateException("not accepted: " + handover.code());
        }
    }
}
