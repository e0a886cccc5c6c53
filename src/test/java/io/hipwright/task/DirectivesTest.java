package io.hipwright.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.task.Directives.Problem;
import io.hipwright.task.Directives.Tunable;
import io.hipwright.task.LaunchPlan.Pass;
import io.hipwright.task.PlannedLaunch.Planned;
import io.hipwright.task.PlannedLaunch.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectivesTest {
    @TempDir
    Path folder;

    private Task task;

    @BeforeEach
    void loadTask() {
        task = new TaskFixture(folder).load();
    }

    private LaunchPlan planned(String directives) {
        PlannedLaunch launch =
                Directives.parse(directives + "\n" + TaskFixture.KERNEL).plan(task);
        assertThat(launch).isInstanceOf(Planned.class);
        return ((Planned) launch).plan();
    }

    private List<Problem> refused(String directives) {
        PlannedLaunch launch =
                Directives.parse(directives + "\n" + TaskFixture.KERNEL).plan(task);
        assertThat(launch).isInstanceOf(Refused.class);
        return ((Refused) launch).problems();
    }

    private static List<Long> values(List<Expression> expressions, Map<String, Long> params) {
        return expressions.stream()
                .map(expression -> expression.evaluate(params))
                .toList();
    }

    @Test
    void withoutDirectivesTheTasksOwnLaunchIsTaken() {
        assertThat(planned("// @param x is the input\n/// @brief a kernel")).isEqualTo(task.launch());
    }

    @Test
    void theExamplesOfTheContractAreUnderstood() {
        LaunchPlan launch = planned("// @launch grid=(ceildiv(rows,4)) block=(64,4) shared=0");
        assertThat(values(launch.passes().get(0).grid(), task.params())).containsExactly(256L);
        assertThat(values(launch.passes().get(0).block(), task.params())).containsExactly(64L, 4L);

        LaunchPlan passes = planned(
                """
                // @scratch partial float ceildiv(rows,256)
                // @pass   kernel=stage1 args=(x,partial,rows,cols) grid=(ceildiv(rows,256)) block=(256)
                // @pass   kernel=row_softmax args=(x,y,rows,2*cols) grid=(1) block=(256) shared=(rows+1)*4
                __global__ void stage1(const float* x, float* partial, int rows, int cols) {}
                """);
        assertThat(passes.scratch().get(0).elements().evaluate(task.params())).isEqualTo(4);
        assertThat(passes.passes()).extracting(Pass::kernel).containsExactly("stage1", "row_softmax");
        assertThat(passes.passes().get(0).arguments()).allMatch(Expression::isName);
        assertThat(passes.passes().get(1).sharedBytes().evaluate(task.params())).isEqualTo(1025 * 4);
        assertThat(passes.passes().get(1).arguments().get(3).evaluate(task.params()))
                .isEqualTo(2000);
    }

    @Test
    void tunablesJoinTheNamesAndThePlanIsOverTheParamsAlone() {
        Directives directives = Directives.parse(
                """
                // @tune   ROWS_PER_BLOCK 1 2 4 8          (a macro with its values; the first is the default)
                // @launch grid=(ceildiv(rows,ROWS_PER_BLOCK)) block=(ROWS_PER_BLOCK*32)
                """);
        assertThat(directives.tunables().get(0).value())
                .isEqualTo(new Tunable("ROWS_PER_BLOCK", List.of(1L, 2L, 4L, 8L)));
        assertThat(directives.defaultMacros()).containsExactly(Map.entry("ROWS_PER_BLOCK", 1L));
        Pass pass = ((Planned) directives.plan(task, Map.of("ROWS_PER_BLOCK", 4L)))
                .plan()
                .passes()
                .get(0);
        assertThat(values(pass.grid(), task.params())).containsExactly(256L);
        assertThat(values(pass.block(), task.params())).containsExactly(128L);
        assertThat(pass.grid().get(0).names()).containsExactly("rows");
    }

    @Test
    void partOfALaunchMayBeLeftOutAndAWholeNumberArgumentIsAName() throws IOException {
        Task renamed = new TaskFixture(Files.createDirectory(folder.resolve("renamed")))
                .yaml("name: rows, type: int, value: rows", "name: count, type: int, value: rows")
                .load();
        Directives directives = Directives.parse("// @launch grid=ceildiv(count,2), block=128");
        Pass pass = ((Planned) directives.plan(renamed)).plan().passes().get(0);
        assertThat(values(pass.grid(), renamed.params())).containsExactly(512L);
        assertThat(values(pass.block(), renamed.params())).containsExactly(128L);
        assertThat(planned("//@launch block=(64)").passes().get(0).grid())
                .isEqualTo(task.launch().passes().get(0).grid());
    }

    @Test
    void directivesInBlockCommentsAndStringsAreNone() {
        assertThat(planned("/* // @launch grid=(1) block=(1) */ const char* s = \"// @launch nonsense\";"))
                .isEqualTo(task.launch());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            // @launch grid=(row) block=(1)                | unknown name 'row' (did you mean 'rows'?) in 'row'
            // @launch grid=(rows) blok=(1)                | @launch has no 'blok'; it takes grid=, block=, shared=
            // @launch                                     | @launch is empty
            // @launch grid=(rows,,1) block=(1)            | ends where a number
            // @launch grid=(1,1,1,1) block=(1)            | @launch grid= takes one to three values, not 4
            // @launch grid=() block=(1)                   | @launch grid= takes one to three values, not 0
            // @launch grid=(rows) grid=(1)                | @launch has grid= twice
            // @launch grid=(rows block=(1)                | column
            // @launch grid=(rows) block=(rows-1)          | block 'rows-1' is 0 for rows=1, cols=1
            // @launch grid=(rows/(cols-1)) block=(1)      | is divided by zero
            // @launch grid=(rows) block=(1) shared=-1     | shared '-1' is -1
            // @lauch grid=(rows) block=(1)                | '@lauch' is no directive; did you mean '@launch'?
            // @Tune A 1 2                                 | did you mean '@tune'?
            // @tune TILE                                  | @tune TILE needs 1 to 64 values
            // @tune TILE 1 two                            | 'two' is no whole number
            // @tune rows 1 2                              | the macro rows has the name of a param or argument
            // @tune max 1 2                               | 'max' cannot be the name of a macro
            // @scratch part float                         | @scratch needs a name, a type and a number of elements
            // @scratch part floaty rows                   | there is no type 'floaty'; did you mean 'float'?
            // @scratch x float rows                       | there is already a buffer or argument named x
            // @scratch part float rows                    | a scratch buffer needs @pass directives
            // @scratch part float rows-1                  | the size of part 'rows-1' is 0
            // @pass kernel=row_softmax args=(x,y,rows) grid=(1) block=(1)       | takes 4 parameters, but args= has 3
            // @pass kernel=row_softmax args=(x,y,rows,z) grid=(1) block=(1)     | unknown name 'z'
            // @pass kernel=row_softmax args=(x,2*3,rows,cols) grid=(1) block=(1) | '2*3' is a number, but is passed for the pointer y
            // @pass kernel=row_softmax args=(x,y,rows,x) grid=(1) block=(1)     | 'x' is a buffer, but is passed for the value cols
            // @pass kernel=gone args=(x) grid=(1) block=(1)                     | there is no __global__ function gone in this text
            // @pass kernel=row_softmax grid=(1) block=(1)                       | @pass needs args=(x,y,...)
            // @pass args=(x) grid=(1) block=(1)                                 | @pass needs kernel=...
            // @pass kernel=a;b args=(x) grid=(1) block=(1)                      | cannot be the name of a kernel
            """)
    void aMistakeIsAProblemOfTheCandidateWithItsLine(String directive, String message) {
        assertThat(refused("\n" + directive)).anySatisfy(problem -> {
            assertThat(problem.message()).contains(message);
            assertThat(problem.line()).isEqualTo(2);
        });
    }

    @Test
    void severalMistakesAreAllReported() {
        assertThat(refused("// @tune A x\n// @scratch x float 1\n// @scratch p flot 1"))
                .extracting(Problem::line)
                .containsExactly(1, 3, 2);
        assertThat(refused("// @launch grid=(1) block=(1)\n// @launch grid=(1) block=(1)")
                        .get(0)
                        .message())
                .contains("the first is on line 1");
    }

    @Test
    void aTextWithThePassesOfItsBaselineButWithoutItsCommentsIsLaunchedLikeTheBaseline() throws IOException {
        String kernels =
                """
                __global__ void first(const float* x, float* largest, int rows) {}
                __global__ void row_softmax(const float* largest, float* y) {}
                """;
        Task passes = new TaskFixture(Files.createDirectory(folder.resolve("passes")))
                .yaml("launch: {grid: [rows], block: [256], shared: 0}\n", "")
                .kernel(
                        """
                // @scratch largest float rows
                // @pass kernel=first args=(x,largest,rows) grid=(rows) block=(64)
                // @pass kernel=row_softmax args=(largest,y) grid=(rows) block=(64)
                """
                                + kernels)
                .load();
        assertThat(Directives.parse(kernels).plan(passes)).isEqualTo(new Planned(passes.launch()));
        PlannedLaunch alone = Directives.parse(TaskFixture.KERNEL).plan(passes);
        assertThat(((Refused) alone).problems().get(0).message()).contains("add // @launch grid=(...) block=(...)");
    }

    @Test
    void everyShippedSolutionHasALaunchPlan() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("kernels"))) {
            List<Path> solutions = files.filter(file -> file.toString().matches(".*/solutions/[^/]*\\.hip"))
                    .sorted()
                    .toList();
            assertThat(solutions).isNotEmpty();
            for (Path solution : solutions) {
                Task owner = TaskLoader.load(solution.getParent().getParent());
                assertThat(Directives.parse(Files.readString(solution)).plan(owner))
                        .as(solution.toString())
                        .isInstanceOf(Planned.class);
            }
        }
    }
}
