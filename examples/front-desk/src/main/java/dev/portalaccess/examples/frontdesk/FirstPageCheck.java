package dev.portalaccess.examples.frontdesk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The first page as a browser would fetch it. */
final class FirstPageCheck {

    private static final int GOOD = 200;

    private FirstPageCheck() {}

    /**
     * Says that it is there.
     *
     * @throws UsageException if it is not
     */
    static String of(URI address) {
        try {
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            if (page.statusCode() != GOOD) {
                throw new UsageException("The first page answers " + page.statusCode() + ".");
            }
            return "The first page is in order.";
        } catch (IOException e) {
            throw new UsageException("The first page does not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("Nobody waited for the first page.");
        }
    }
}
