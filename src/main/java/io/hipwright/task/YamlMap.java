package io.hipwright.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mapping in a YAML file, in the order written. */
public final class YamlMap {
    private final YamlValue owner;
    private final Map<String, YamlValue> keys = new LinkedHashMap<>();
    private final Map<String, YamlValue> values = new LinkedHashMap<>();

    YamlMap(YamlValue owner) {
        this.owner = owner;
    }

    void put(YamlValue key, String name, YamlValue value) {
        YamlValue first = keys.putIfAbsent(name, key);
        if (first != null) {
            throw key.mistake("'" + name + "' occurs twice (first on line " + first.line() + ")", "remove one of them");
        }
        values.put(name, value);
    }

    /** This map, once it is certain that it has no other keys. */
    public YamlMap only(String... known) {
        keys.forEach((name, key) -> {
            if (!List.of(known).contains(name)) {
                throw key.mistake("unknown key '" + name + "'" + where(), Suggestion.remedy(name, List.of(known)));
            }
        });
        return this;
    }

    private String where() {
        return owner.label().equals("the file") ? "" : " in " + owner.label();
    }

    public Optional<YamlValue> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value, or a mistake that shows an example of it. */
    public YamlValue need(String name, String example) {
        return find(name)
                .orElseThrow(
                        () -> owner.mistake("'" + name + "' is missing" + where(), "add " + name + ": " + example));
    }

    public Set<String> names() {
        return keys.keySet();
    }

    /** Where the key stands, for mistakes about it. */
    public YamlValue key(String name) {
        return find(name).map(value -> keys.getOrDefault(name, owner)).orElse(owner);
    }

    YamlValue owner() {
        return owner;
    }
}
