package io.hipwright.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a part of a journal as text. */
record JournalLines(List<String> texts) implements LineScanner.Visitor {
    JournalLines() {
        this(new ArrayList<>());
    }

    @Override
    public void line(Words words, int start, int end, long offset) {
        texts.add(new String(words.bytes(start, end), StandardCharsets.UTF_8));
    }
}
