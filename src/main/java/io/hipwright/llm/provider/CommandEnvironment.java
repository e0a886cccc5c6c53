package io.hipwright.llm.provider;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a command that answers sees of this process's environment: enough for a program to run, and what its configuration names.
 *
 * @param variables all that it gets
 * @param secrets the values that the configuration named; they may be keys
 */
record CommandEnvironment(Map<String, String> variables, List<String> secrets) {
    private static final List<String> PASSED_ON = List.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "SHELL",
            "LANG",
            "LC_ALL",
            "TZ",
            "TMPDIR",
            "LD_LIBRARY_PATH",
            "XDG_CONFIG_HOME",
            "XDG_CACHE_HOME",
            "XDG_DATA_HOME",
            "NO_PROXY",
            "SSL_CERT_FILE");

    static CommandEnvironment of(Set<String> named, Function<String, Optional<String>> environment) {
        Map<String, String> variables = new TreeMap<>();
        PASSED_ON.forEach(name -> environment.apply(name).ifPresent(value -> variables.put(name, value)));
        named.forEach(name -> environment.apply(name).ifPresent(value -> variables.put(name, value)));
        List<String> secrets = named.stream()
                .filter(name -> !PASSED_ON.contains(name))
                .flatMap(name -> environment.apply(name).stream())
                .toList();
        return new CommandEnvironment(variables, secrets);
    }
}
