package io.hipwright.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hipwright.process.MissingToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HipccProgramTest {
    @TempDir
    private Path folder;

    @Test
    void theOptionGoesBeforeTheVariableBeforeTheUsualPlaceBeforeThePath() throws IOException {
        Path option = installation("option");
        Path variable = installation("variable");
        Path usual = installation("usual");
        Path bin = installation("system").resolve("bin");
        Map<String, String> all = Map.of("ROCM_PATH", variable.toString(), "PATH", "/nowhere:" + bin);
        Map<String, String> path = Map.of("PATH", "/nowhere:" + bin);
        assertThat(found(Optional.of(option), all, usual)).isEqualTo(option.resolve("bin/hipcc"));
        assertThat(found(Optional.empty(), all, usual)).isEqualTo(variable.resolve("bin/hipcc"));
        assertThat(found(Optional.empty(), path, usual)).isEqualTo(usual.resolve("bin/hipcc"));
        assertThat(found(Optional.empty(), path, folder.resolve("none"))).isEqualTo(bin.resolve("hipcc"));
    }

    @Test
    void anOptionThatNamesNoInstallationIsNotPassedOver() throws IOException {
        Path usual = installation("usual");
        Optional<Path> wrong = Optional.of(folder.resolve("wrong"));
        assertThatThrownBy(() -> HipccProgram.find(wrong, Map.of(), usual))
                .isInstanceOf(MissingToolException.class)
                .hasMessageContainingAll("no bin/hipcc in", "wrong", "--rocm-path");
    }

    @Test
    void saysHowToInstallOne() {
        assertThatThrownBy(() -> HipccProgram.find(Optional.empty(), Map.of("PATH", "/nowhere"), folder))
                .isInstanceOf(MissingToolException.class)
                .hasMessageContaining("apt-get install hipcc")
                .hasMessageNotContaining("\n");
    }

    @Test
    void theInstallationAndTheTargetReachTheCompilersProcess() throws IOException {
        Path rocm = installation("rocm");
        HipccProgram program = HipccProgram.find(Optional.of(rocm), Map.of(), folder);
        assertThat(program.environment("gfx942"))
                .containsEntry("ROCM_PATH", rocm.toString())
                .containsEntry("HCC_AMDGPU_TARGET", "gfx942");
    }

    private static Path found(Optional<Path> option, Map<String, String> environment, Path usual) {
        return HipccProgram.find(option, environment, usual).path();
    }

    private Path installation(String name) throws IOException {
        Path program = folder.resolve(name).resolve("bin/hipcc");
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return folder.resolve(name);
    }
}
