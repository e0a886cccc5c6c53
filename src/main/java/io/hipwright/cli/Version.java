package io.hipwright.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar that this program was started from. */
final class Version implements IVersionProvider {

    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development build" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"hipwright " + text()};
    }
}
