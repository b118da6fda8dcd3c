package dev.portalaccess.mail;

import com.icegreen.greenmail.util.ServerSetup;
import dev.portalaccess.testkit.Requirement;

@Requirement("PA-120")
class GreenMailContractTest extends GreenMailContract {

    @Override
    ServerSetup setup() {
        return ServerSetup.SMTP;
    }

    @Override
    SmtpServer line(int port) {
        return SmtpServer.unencrypted("127.0.0.1", port);
    }
}
