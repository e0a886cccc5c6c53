package io.hipwright.tune;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.SmallTask;
import io.hipwright.task.Directives;
import io.hipwright.task.PlannedLaunch;
import io.hipwright.task.Task;
import io.hipwright.task.TaskLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TuneSpaceTest {
    private static final String TUNABLE =
            "// @tune RUN 64 32 128 (elements of a thread)\n//@tune  UNROLL 1 2\n" + SmallTask.kernel("2 * x[i]");

    @TempDir
    private Path folder;

    private Task task;

    @BeforeEach
    void load() {
        task = TaskLoader.load(new SmallTask(folder).folder());
    }

    private PlannedLaunch.Planned plan(String source) {
        return (PlannedLaunch.Planned) Directives.parse(source).plan(task);
    }

    @Test
    void holdsEveryCombinationOnceAndTheDefaultFirst() {
        TuneSpace space = TuneSpace.of(task, TUNABLE, true);
        assertThat(space.dimensions())
                .containsExactly(
                        new Dimension("RUN", List.of(64L, 32L, 128L)),
                        new Dimension("UNROLL", List.of(1L, 2L)),
                        new Dimension("block", List.of(256L, 64L, 128L, 512L, 1024L)));
        assertThat(space.size()).isEqualTo(30);
        assertThat(space.all()).hasSize(30).doesNotHaveDuplicates().startsWith(space.defaults());
        assertThat(space.neighbours(space.defaults())).hasSize(2 + 1 + 4).doesNotContain(space.defaults());
        assertThat(TuneSpace.of(task, TUNABLE, false).size()).isEqualTo(6);
    }

    @Test
    void theDefaultConfigurationIsTheTextAsItIsLaunched() {
        TuneSpace space = TuneSpace.of(task, TUNABLE, true);
        String source = space.source(space.defaults());
        assertThat(Directives.parse(source).defaultMacros()).isEqualTo(Map.of("RUN", 64L, "UNROLL", 1L));
        assertThat(plan(source).plan()).isEqualTo(plan(TUNABLE).plan());
    }

    @Test
    void chosenValuesAreTheDefaultsOfTheTextThatComesOfThem() {
        TuneSpace space = TuneSpace.of(task, TUNABLE, true);
        String source = space.source(new Configuration(Map.of("RUN", 128L, "UNROLL", 2L, "block", 64L)));
        Directives directives = Directives.parse(source);
        assertThat(directives.problems()).isEmpty();
        assertThat(directives.defaultMacros()).isEqualTo(Map.of("RUN", 128L, "UNROLL", 2L));
        assertThat(source).contains("@tune RUN 128 64 32 (elements of a thread)\n");
        var pass = plan(source).plan().passes().get(0);
        assertThat(pass.block().get(0).evaluate(Map.of())).isEqualTo(64);
        assertThat(pass.grid().get(0).evaluate(Map.of("n", 1000L)))
                .as("the grid follows the block")
                .isEqualTo(16);
        assertThat(TuneSpace.of(task, source, true).size())
                .as("the text can be tuned again")
                .isEqualTo(30);
    }

    @Test
    void anOwnLaunchDirectiveIsChangedInItsPlace() {
        String text = "// @launch grid=(ceildiv(n,128)) block=(128) shared=128*4\n" + SmallTask.kernel("2 * x[i]");
        TuneSpace space = TuneSpace.of(task, text, true);
        assertThat(space.source(space.defaults().with("block", 512)))
                .startsWith("// @launch grid=(ceildiv(n,512)) block=(512) shared=128*4\n#include");
    }

    @Test
    void aKernelIsNotLaunchedBeyondItsBounds() {
        String text = SmallTask.kernel("2 * x[i]").replace("void twice", "void __launch_bounds__(256) twice");
        assertThat(TuneSpace.of(task, text, true).dimensions())
                .containsExactly(new Dimension("block", List.of(256L, 64L, 128L)));
    }

    @Test
    void directivesThatAreHardToRewriteStayAsTheyAre() {
        String kernel = SmallTask.kernel("2 * x[i]");
        for (String hard : new String[] {
            "// @tune \\\nRUN 1 2\n",
            "// @tune RUN 1 \\\n 2\n",
            "// \\\n@tune RUN 1 2\n// \\\n@launch grid=(ceildiv(n,256)) block=(256)\n",
            "// @launch grid=(ceildiv(n,256)) \\\n block=(256)\n"
        }) {
            TuneSpace space = TuneSpace.of(task, hard + kernel, true);
            assertThat(space.all()).allSatisfy(configuration -> assertThat(plan(space.source(configuration)))
                    .isNotNull());
            assertThat(space.dimensions())
                    .as(hard)
                    .noneMatch(dimension -> dimension.name().equals("RUN"));
        }
        assertThat(TuneSpace.of(task, "// @tune block 1 2\n" + kernel, true).dimensions())
                .containsExactly(new Dimension("block", List.of(1L, 2L)));
    }

    @Test
    void eachExtentOfABlockIsChosenAndTheGridsFollows() {
        String text =
                "// @launch grid=(ceildiv(n,16),ceildiv(n,16)+16) block=(16,16,1)\n" + SmallTask.kernel("2 * x[i]");
        TuneSpace space = TuneSpace.of(task, text, true);
        assertThat(space.dimensions())
                .containsExactly(
                        new Dimension("block_x", List.of(16L, 4L, 8L, 32L, 64L)),
                        new Dimension("block_y", List.of(16L, 4L, 8L, 32L, 64L)));
        assertThat(space.source(space.defaults())).isEqualTo(text);
        assertThat(space.source(space.defaults().with("block_x", 64).with("block_y", 4)))
                .startsWith("// @launch grid=(ceildiv(n,64),ceildiv(n,4)+4) block=(64,4) shared=0\n");
    }

    @Test
    void passesAndBlocksThatAreNotWrittenInNumbersStayAsTheyAre() {
        assertThat(TuneSpace.of(task, "// @launch grid=(n) block=(n,16)\n" + SmallTask.kernel("2 * x[i]"), true)
                        .dimensions())
                .isEmpty();
        assertThat(TuneSpace.of(
                                task,
                                "// @pass kernel=twice args=(x,y,n) grid=(ceildiv(n,256)) block=(256)\n"
                                        + SmallTask.kernel("2 * x[i]"),
                                true)
                        .dimensions())
                .isEmpty();
    }
}
