package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.model.Practice;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.PracticeDirectory;
import dev.portalaccess.testkit.contract.PracticeDirectoryContract;
import dev.portalaccess.testkit.fixture.ArticleFamily;

class SinglePracticeTest extends PracticeDirectoryContract {

    private final Practice practice = ArticleFamily.create().practice();

    @Override
    protected PracticeDirectory practices() {
        return new SinglePractice(practice);
    }

    @Override
    protected PracticeId practice() {
        return practice.id();
    }
}
