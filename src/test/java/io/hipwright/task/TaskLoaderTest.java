package io.hipwright.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hipwright.task.Argument.Buffer;
import io.hipwright.task.Argument.Scalar;
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

class TaskLoaderTest {
    @TempDir
    Path folder;

    private TaskFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TaskFixture(folder);
    }

    @Test
    void theExampleOfTheContractLoadsAsItStands() {
        Task task = fixture.load();
        assertThat(task.name()).isEqualTo("row_softmax");
        assertThat(task.kernel()).isEqualTo("row_softmax");
        assertThat(task.code()).isEqualTo(TaskFixture.KERNEL);
        assertThat(task.params()).containsExactly(Map.entry("rows", 1024L), Map.entry("cols", 1000L));
        assertThat(task.arguments()).extracting(Argument::name).containsExactly("x", "y", "rows", "cols");
        Buffer x = task.buffers().get(0);
        assertThat(x.init()).isEqualTo(new Initializer.Normal(0, 2));
        assertThat(x.role()).isEqualTo(Role.IN);
        assertThat(x.elements(task.workloads().get(1).params())).isEqualTo(7 * 333);
        assertThat(task.workloads()).hasSize(3);
        assertThat(task.benchWorkload().params()).isEqualTo(task.params());
        assertThat(task.tolerance()).contains(new Tolerance(1e-5, 1e-7));
        assertThat(task.reference()).isEqualTo(new Reference.Baseline());
        assertThat(task.launch().scratch()).isEmpty();
        LaunchPlan.Pass pass = task.launch().passes().get(0);
        assertThat(pass.arguments()).extracting(Expression::text).containsExactly("x", "y", "rows", "cols");
        assertThat(pass.grid().get(0).evaluate(task.params())).isEqualTo(1024);
        assertThat(task.ownLaunch()).contains(pass);
        assertThat(task.bytes()).isEmpty();
    }

    @Test
    void theYamlFileItselfMayBeNamed() {
        fixture.load();
        assertThat(TaskLoader.load(folder.resolve("task.yaml")).source()).isEqualTo(folder.resolve("kernel.hip"));
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            params: {rows: 1024, cols: 1000}  | parms: {rows: 1024, cols: 1000}   | task.yaml:5: unknown key 'parms'; did you mean 'params'?
            role: in,                         | rolle: in,                        | task.yaml:7: unknown key 'rolle' in args[0]; did you mean 'role'?
            type: float, role: out            | type: flaot, role: out            | task.yaml:8: there is no type 'flaot'; did you mean 'float'?
            role: out                         | role: output                      | task.yaml:8: there is no role 'output'; use in, out or inout
            grid: [rows]                      | grid: [row]                       | task.yaml:11: launch.grid[0]: unknown name 'row' in 'row'; did you mean 'rows'?
            shape: [rows, cols]}              | shape: [rows, colls]}             | task.yaml:8: args[1].shape[1]: unknown name 'colls'
            grid: [rows]                      | grid: [ceildiv(rows, 4)]          | in a [list] put an expression with commas in quotes
            value: rows                       | value: rows +                     | task.yaml:9: args[2].value: 'rows +', column 7
            value: rows                       | value: 1.5                        | task.yaml:9: args[2].value is the number '1.5', not an integer expression
            source: kernel.hip                | source: kernal.hip                | task.yaml:4: source: there is no file
            kernel: row_softmax               | kernel: rows_softmax              | task.yaml:3: there is no __global__ function rows_softmax in
            name: row_softmax                 | name: a/b                         | task.yaml:2: name 'a/b' cannot be used as a file name
            cols: 1000}                       | cols: x}                          | task.yaml:5: params.cols is the text 'x', not a whole number
            cols: 1000}                       | cols: 1000, rows: 3}              | task.yaml:5: 'rows' occurs twice (first on line 5)
            cols: 333}                        | columns: 333}                     | task.yaml:14: 'columns' is no param of this task
            rows: 7,                          | rows: 0,                          | task.yaml:7: a dimension of x 'rows' is 0 for rows=0, cols=333
            {rows: 1,                         | {rows: 3000000000,                | task.yaml:9: rows 'rows' is 3000000000 for rows=3000000000, cols=1
            rows: 7,                          | rows: 3000000000,                 | task.yaml:7: x would be larger than 1 TiB for rows=3000000000, cols=333
            block: [256]                      | block: [rows - 1]                 | task.yaml:11: launch: block 'rows - 1' is 0 for rows=1, cols=1
            block: [256]                      | block: [1, 1, 1, 1]               | task.yaml:11: launch.block has 4 dimensions; give one to three
            rtol: 1.0e-5                      | rtol: -1                          | task.yaml:16: tolerance needs rtol or atol, neither negative
            rtol: 1.0e-5                      | rtol: .inf                        | task.yaml:16: tolerance.rtol is not finite
            bench: true                       | bench: 1                          | task.yaml:15: workloads[2].bench is the number '1', not true or false
            reference: baseline               | reference: basline                | task.yaml:17: reference is the text 'basline'; write baseline,
            reference: baseline               | reference: {cpu: r.cpp}           | task.yaml:17: reference.cpu: there is no file
            reference: baseline               | reference: {outputs: {z: z.npy}}  | task.yaml:17: unknown key 'z' in reference.outputs
            dist: normal                      | dist: gaussian                    | task.yaml:7: there is no distribution 'gaussian'
            std: 2                            | std: -2                           | task.yaml:7: normal: std -2.0 is negative
            std: 2                            | sigma: 2                          | task.yaml:7: unknown key 'sigma' in args[0].init
            role: out, shape: [rows, cols]    | role: out, shape: [rows, cols], init: arange | task.yaml:8: y has role out, so that args[1].init has no effect
            role: out, shape: [rows, cols]    | role: out, value: 3               | task.yaml:8: unknown key 'role' in args[1]
            name: y                           | name: x                           | task.yaml:8: a second argument named x (the first is on line 7)
            role: out                         | role: in                          | task.yaml:7: no argument has role out or inout
            launch: {grid: [rows],            | launch: {grid: [rows]             | not valid YAML
            """)
    void aMistakeIsReportedWithItsLineAndRemedy(String from, String to, String message) {
        fixture.yaml(from, to);
        assertThatThrownBy(fixture::load)
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            int cols              | int cols, float scale | kernel row_softmax takes 5 parameters, but 4 args are given
            int rows, int cols    | int rows              | kernel row_softmax takes 3 parameters, but 4 args are given
            int rows              | float rows            | rows is of type int32, but parameter 3 of the kernel (rows) is of type float
            const float* __restrict__ x | const int* x    | x is of type float, but parameter 1 of the kernel (x) is of type int
            float* __restrict__ y | const float* y        | y has role out, but parameter 2 of the kernel (y) is const
            int rows              | int* rows             | rows has a value, but parameter 3 of the kernel (rows) is a pointer
            float* __restrict__ y | float y               | y has a shape, but parameter 2 of the kernel (y) is no pointer
            float* __restrict__ y | float** y             | parameter 2 of the kernel (y) is a pointer to pointers
            extern "C" __global__ | template <int N> __global__ | kernel.hip:3: kernel row_softmax is a template
            """)
    void argumentsMustFitTheSignatureInTheSource(String from, String to, String message) {
        String kernel = TaskFixture.KERNEL.replaceAll("\n\\s+int rows", " int rows");
        assertThat(kernel).contains(from);
        fixture.kernel(kernel.replace(from, to));
        assertThatThrownBy(fixture::load).isInstanceOf(InputException.class).hasMessageContaining(message);
    }

    @Test
    void whatIsLeftOutGetsItsDefault() {
        Task task = fixture.wholeYaml(
                        """
                kernel: k
                source: kernel.hip
                params: {n: 10, m: 3}
                args:
                  - {name: a, type: half, role: in, shape: n}
                  - {name: b, type: int, role: inout, shape: [n]}
                  - {name: c, type: bool, role: in, shape: [n]}
                  - {name: scale, type: float, value: 2}
                  - {name: flag, type: bool, value: true}
                launch: {grid: "ceildiv(n, 4)", block: 4}
                workloads: [{n: 5}, {m: 7, n: 2}]
                bytes: 4 * n
                flops: n * m
                """)
                .kernel("__global__ void k(const __half *a, int b[], bool* c, float scale, bool flag) {}")
                .load();
        assertThat(task.name()).isEqualTo(folder.getFileName().toString());
        assertThat(task.workloads())
                .extracting(Workload::params)
                .containsExactly(Map.of("n", 5L, "m", 3L), Map.of("n", 2L, "m", 7L));
        assertThat(task.buffers().get(0).init()).isEqualTo(new Initializer.Normal(0, 1));
        assertThat(task.buffers().get(1).init())
                .isEqualTo(new Initializer.RandInt(Expression.constant(0), Expression.constant(99)));
        assertThat(task.buffers().get(2).init())
                .isEqualTo(new Initializer.RandInt(Expression.constant(0), Expression.constant(1)));
        assertThat(((Scalar) task.arguments().get(3)).value()).isEqualTo(new Argument.ScalarValue.Literal(2));
        assertThat(task.toleranceFor(ElementType.HALF)).isEqualTo(Tolerance.defaultFor(ElementType.HALF));
        assertThat(task.flops()).map(flops -> flops.evaluate(task.params())).contains(30L);
        assertThat(task.benchWorkload()).isEqualTo(task.workloads().get(1));
    }

    @Test
    void everyInitializerIsRead() {
        Task task = fixture.file("data/w.npy", "x")
                .wholeYaml(
                        """
                kernel: k
                source: kernel.hip
                params: {n: 10}
                args:
                  - {name: a, type: float, role: in, shape: [n], init: {dist: uniform, low: -1, high: 2.5}, domain: [-1, 3]}
                  - {name: b, type: uint8, role: in, shape: [n], init: {dist: randint, low: 1, high: n - 1}}
                  - {name: c, type: int64, role: in, shape: [n], init: permutation}
                  - {name: d, type: int, role: in, shape: [n + 1], init: {dist: arange, step: 4}}
                  - {name: e, type: double, role: in, shape: [n], init: {dist: constant, value: 0.5}}
                  - {name: f, type: float, role: inout, shape: [n], init: {file: data/w.npy}}
                launch: {grid: [1], block: [1]}
                """)
                .kernel(
                        "__global__ void k(const float* a, const unsigned char* b, const int64_t* c, const int* d, double* e, float* f);")
                .load();
        Expression zero = Expression.constant(0);
        assertThat(task.buffers())
                .extracting(Buffer::init)
                .containsExactly(
                        new Initializer.Uniform(-1, 2.5),
                        new Initializer.RandInt(Expression.constant(1), Expression.parse("n - 1")),
                        new Initializer.Permutation(),
                        new Initializer.Arange(zero, Expression.constant(4)),
                        new Initializer.Constant(0.5),
                        new Initializer.FromFile(folder.resolve("data/w.npy")));
        assertThat(task.buffers().get(0).domain()).contains(new Argument.Domain(-1, 3));
    }

    @Test
    void aBaselineMaySayItselfHowItIsLaunched() {
        Task task = fixture.yaml("launch: {grid: [rows], block: [256], shared: 0}\n", "")
                .kernel(
                        """
                // @scratch largest float rows
                // @pass kernel=first args=(x,largest,rows) grid=(rows) block=(64)
                // @pass kernel=row_softmax args=(largest,y) grid=(rows) block=(64) shared=4*cols
                __global__ void first(const float* x, float* largest, int rows) {}
                __global__ void row_softmax(const float* largest, float* y) {}
                """)
                .load();
        assertThat(task.launch().passes()).extracting(LaunchPlan.Pass::kernel).containsExactly("first", "row_softmax");
        assertThat(task.launch().scratch()).extracting(LaunchPlan.Scratch::name).containsExactly("largest");
        assertThat(task.ownLaunch()).isEmpty();
    }

    @Test
    void aWrongDirectiveInTheBaselineIsTheUsersMistake() {
        fixture.kernel(TaskFixture.KERNEL + "// @launch grid=(rowz) block=(64)\n");
        assertThatThrownBy(fixture::load)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("kernel.hip:7: unknown name 'rowz' (did you mean 'rows'?)");
    }

    @Test
    void aMissingFolderOrFileIsOneClearLine() {
        assertThatThrownBy(() -> TaskLoader.load(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no task.yaml is in this folder");
        assertThatThrownBy(() -> TaskLoader.load(folder.resolve("nothing")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no such file");
        fixture.wholeYaml("# empty\n");
        assertThatThrownBy(fixture::load).isInstanceOf(InputException.class).hasMessageContaining("nothing is in it");
        fixture.wholeYaml("[".repeat(100_000));
        assertThatThrownBy(fixture::load).isInstanceOf(InputException.class).hasMessageNotContaining("\n");
    }

    @Test
    void everyShippedTaskLoads() throws Exception {
        Path kernels = Path.of("kernels");
        try (Stream<Path> folders = Files.list(kernels)) {
            List<Task> tasks = folders.filter(Files::isDirectory)
                    .sorted()
                    .map(TaskLoader::load)
                    .toList();
            assertThat(tasks).isNotEmpty().allSatisfy(task -> assertThat(kernels.resolve(task.name()))
                    .isDirectory());
        }
    }
}
