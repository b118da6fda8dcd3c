package dev.portalaccess.examples.frontdesk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A check that fetches the first page as a browser does. */
final class FirstPageCheck {

    private static final int GOOD = 200;

    private FirstPageCheck() {}

    /**
     * Fetches the page and returns a line that reports that it is available.
     *
     * @throws UsageException if the page is not available
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
