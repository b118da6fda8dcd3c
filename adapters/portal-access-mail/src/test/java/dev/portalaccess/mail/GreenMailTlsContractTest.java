package dev.portalaccess.mail;

import com.icegreen.greenmail.util.ServerSetup;
import dev.portalaccess.mail.server.TestCertificate;
import dev.portalaccess.testkit.Requirement;

@Requirement("PA-120")
class GreenMailTlsContractTest extends GreenMailContract {

    @Override
    ServerSetup setup() {
        TestCertificate.ofLocalhost().giveToGreenMail();
        return ServerSetup.SMTPS;
    }

    @Override
    SmtpServer line(int port) {
        return SmtpServer.withTls("localhost")
                .onPort(port)
                .trusting(TestCertificate.ofLocalhost().context());
    }
}
