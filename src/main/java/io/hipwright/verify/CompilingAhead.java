package io.hipwright.verify;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;

/** The verdicts on candidates in their order, each given when it is asked for; the next candidate is compiled meanwhile. */
final class CompilingAhead implements Iterator<Verification> {
    private static final int AHEAD = 1;

    private final TaskVerifier verifier;
    private final Iterator<Candidate> candidates;
    private final Queue<PreparedCandidate> prepared = new ArrayDeque<>();

    CompilingAhead(TaskVerifier verifier, Iterator<Candidate> candidates) {
        this.verifier = verifier;
        this.candidates = candidates;
    }

    @Override
    public boolean hasNext() {
        return !prepared.isEmpty() || candidates.hasNext();
    }

    @Override
    public Verification next() {
        while (candidates.hasNext() && prepared.size() <= AHEAD) {
            prepared.add(verifier.prepare(candidates.next()));
        }
        return verifier.verify(prepared.remove());
    }
}
