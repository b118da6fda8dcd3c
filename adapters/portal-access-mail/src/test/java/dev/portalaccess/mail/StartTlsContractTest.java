package dev.portalaccess.mail;

import dev.portalaccess.mail.server.TestCertificate;
import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.testkit.Requirement;

@Requirement("PA-120")
class StartTlsContractTest extends OwnServerContract {

    @Override
    TestServer server() {
        return TestServer.start().offering("STARTTLS");
    }

    @Override
    SmtpServer line(TestServer server) {
        return LocalMailers.impatient(SmtpServer.withStartTls("localhost")
                .onPort(server.port())
                .trusting(TestCertificate.ofLocalhost().context()));
    }
}
