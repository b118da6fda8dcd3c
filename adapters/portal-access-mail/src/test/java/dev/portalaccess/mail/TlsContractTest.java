package dev.portalaccess.mail;

import dev.portalaccess.mail.server.TestCertificate;
import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.testkit.Requirement;

@Requirement("PA-120")
class TlsContractTest extends OwnServerContract {

    @Override
    TestServer server() {
        return TestServer.startTls(TestCertificate.ofLocalhost());
    }

    @Override
    SmtpServer line(TestServer server) {
        return LocalMailers.impatient(SmtpServer.withTls("127.0.0.1")
                .onPort(server.port())
                .trusting(TestCertificate.ofLocalhost().context()));
    }
}
