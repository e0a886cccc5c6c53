package io.hipwright.llm.provider;

/**
 * How fast a provider may be asked, and how long to wait for it.
 *
 * @param requestsPerMinute 0: no limit
 * @param tokensPerMinute input and output together; 0: no limit
 * @param inFlight requests at a time
 * @param timeoutSeconds from a request to the last byte of its answer, for each try
 * @param retries tries after the first
 * @param backoffSeconds wait before the first retry; doubled for each further one, up to a minute
 * @param patienceSeconds no retry begins later than this after the first try
 */
record Limits(
        int requestsPerMinute,
        int tokensPerMinute,
        int inFlight,
        double timeoutSeconds,
        int retries,
        double backoffSeconds,
        double patienceSeconds) {
    static final Limits DEFAULT = new Limits(0, 0, 32, 600, 8, 1, 1800);
}
