package dev.portalaccess.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.delivery.PrintOutcome.Gone;
import dev.portalaccess.delivery.PrintOutcome.HeldByAnother;
import dev.portalaccess.delivery.PrintOutcome.Printed;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.testkit.Requirement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Many threads at one message. */
class RaceTest {

    private static final int THREADS = 8;

    private final DeliveryPortal out = DeliveryPortal.create();

    @RepeatedTest(20)
    @Tag("T64")
    @Requirement("PA-123")
    void of_eight_clerks_at_one_letter_one_prints() throws Exception {
        MessageId letter = out.printed().message();

        List<PrintOutcome> answers = atOnce(() -> out.handOver(letter));

        assertThat(answers).filteredOn(new Printed()::equals).hasSize(1);
        assertThat(answers)
                .allMatch(answer ->
                        answer instanceof Printed || answer instanceof HeldByAnother || answer instanceof Gone);
        assertThat(out.portal.printer.attempts()).hasSize(1);
    }

    @RepeatedTest(20)
    @Tag("T64")
    @Requirement("PA-120")
    void of_eight_servers_that_run_one_sends_each_mail() throws Exception {
        out.mailed();
        out.invitedAmelie();

        List<DeliveryReport> reports = atOnce(out::run);

        assertThat(reports.stream().mapToInt(DeliveryReport::claimed).sum()).isEqualTo(2);
        assertThat(out.portal.mailer.mails()).hasSize(2).allMatch(mail -> out.opens(mail.code()));
    }

    private static <T> List<T> atOnce(Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        Callable<T> together = () -> {
            start.await();
            return call.call();
        };
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(Collections.nCopies(THREADS, together))) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
