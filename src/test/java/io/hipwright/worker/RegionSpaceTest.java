package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionSpaceTest {
    @TempDir
    Path folder;

    @Test
    void bothSidesSeeTheSameBytes() throws IOException {
        try (RegionSpace space = new RegionSpace(List.of(folder))) {
            space.reserve(8192);
            SharedRegion other = new RegionView().at(space.file(), 8192);
            space.region().slice(4096, 8).putLong(0x0123456789abcdefL);
            assertThat(other.slice(4096, 8).getLong()).isEqualTo(0x0123456789abcdefL);
            other.close();
        }
    }

    @Test
    void whatWasWrittenStaysWhenTheRegionGrows() throws IOException {
        try (RegionSpace space = new RegionSpace(List.of(folder))) {
            space.reserve(4096);
            space.region().slice(0, 4).putInt(42);
            space.reserve(1 << 20);
            assertThat(space.region().slice(0, 4).getInt()).isEqualTo(42);
            assertThat(space.region().bytes()).isEqualTo(1 << 20);
        }
    }

    @Test
    void aSliceOutsideIsRefused() throws IOException {
        try (RegionSpace space = new RegionSpace(List.of(folder))) {
            space.reserve(4096);
            assertThatThrownBy(() -> space.region().slice(4000, 97)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void aShortSliceAtAnOffsetDoesNotLimitALaterLongOne() throws IOException {
        try (RegionSpace space = new RegionSpace(List.of(folder))) {
            space.reserve(8192);
            assertThat(space.region().slice(0, 16).capacity()).isEqualTo(16);
            assertThat(space.region().slice(0, 8192).capacity()).isEqualTo(8192);
            assertThat(space.region().slice(0, 16).capacity()).isEqualTo(16);
        }
    }

    @Test
    void nothingIsLeftAfterClose() throws IOException {
        RegionSpace space = new RegionSpace(List.of(folder));
        space.reserve(4096);
        space.close();
        assertThat(folder).isEmptyDirectory();
    }
}
