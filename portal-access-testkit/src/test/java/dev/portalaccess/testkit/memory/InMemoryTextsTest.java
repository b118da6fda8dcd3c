package dev.portalaccess.testkit.memory;

import dev.portalaccess.spi.EditableTexts;
import dev.portalaccess.testkit.contract.text.EditableTextsContract;

class InMemoryTextsTest extends EditableTextsContract {

    private final InMemoryTexts texts = new InMemoryTexts();

    @Override
    protected EditableTexts texts() {
        return texts;
    }
}
