package io.hipwright.task;

import io.hipwright.task.Directives.LaunchShape;
import io.hipwright.task.Directives.Located;
import io.hipwright.task.Directives.Problem;
import io.hipwright.task.LaunchPlan.Pass;
import io.hipwright.task.LaunchPlan.Scratch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a launch plan over a task's params of a text's directives, or says what is wrong with them. */
final class LaunchPlanner {

    /**
     * What a text is launched on.
     *
     * @param kernel the task's kernel
     * @param ownLaunch how that kernel alone is launched, where the task says so
     * @param wholeLaunch the launch of the task's baseline, once that is known
     */
    record Setting(
            String kernel,
            List<Argument> arguments,
            List<Workload> workloads,
            Optional<Pass> ownLaunch,
            Optional<LaunchPlan> wholeLaunch) {

        static Setting of(Task task) {
            return new Setting(
                    task.kernel(), task.arguments(), task.workloads(), task.ownLaunch(), Optional.of(task.launch()));
        }
    }

    private final Setting setting;
    private final Directives directives;
    private final Map<String, KernelSignature> kernels = new HashMap<>();
    private final Names names;
    private final List<Problem> problems = new ArrayList<>();

    LaunchPlanner(Setting setting, Directives directives, Map<String, Long> macros) {
        this.setting = setting;
        this.directives = directives;
        this.names = new Names(setting.workloads().get(0).params().keySet(), setting.arguments(), macros);
        for (KernelSignature kernel : KernelSignature.all(directives.code())) {
            kernels.merge(kernel.name(), kernel, (first, next) -> first.definition() ? first : next);
        }
    }

    PlannedLaunch plan() {
        problems.addAll(directives.problems());
        checkTunables();
        List<Scratch> scratch = scratch();
        List<Pass> passes = directives.passes().isEmpty() ? List.of() : passes(scratch);
        if (!directives.passes().isEmpty()) {
            directives
                    .launch()
                    .ifPresent(launch -> problem(
                            launch.line(),
                            "@launch has no effect beside @pass; " + "give each @pass its own grid= and block="));
        }
        if (problems.isEmpty() && passes.isEmpty()) {
            return single(scratch);
        }
        return problems.isEmpty()
                ? new PlannedLaunch.Planned(new LaunchPlan(scratch, passes))
                : new PlannedLaunch.Refused(problems);
    }

    private void checkTunables() {
        Set<String> seen = new HashSet<>();
        for (Located<Directives.Tunable> tunable : directives.tunables()) {
            String name = tunable.value().name();
            if (!seen.add(name)) {
                problem(tunable.line(), "a second @tune " + name + "; give all its values on one line");
            } else if (names.isTaken(name)) {
                problem(tunable.line(), "the macro " + name + " has the name of a param or argument; rename it");
            }
        }
    }

    private List<Scratch> scratch() {
        List<Scratch> result = new ArrayList<>();
        for (Located<Scratch> located : directives.scratch()) {
            Scratch scratch = located.value();
            if (names.isArgument(scratch.name())
                    || result.stream().anyMatch(other -> other.name().equals(scratch.name()))) {
                problem(
                        located.line(),
                        "there is already a buffer or argument named " + scratch.name() + "; rename it");
            }
            Scratch resolved = new Scratch(scratch.name(), scratch.type(), resolve(located.line(), scratch.elements()));
            check(located.line(), PlanCheck.scratch(resolved, setting.workloads()));
            result.add(resolved);
        }
        return result;
    }

    private List<Pass> passes(List<Scratch> scratch) {
        List<Pass> result = new ArrayList<>();
        for (Located<Pass> located : directives.passes()) {
            Pass pass = located.value();
            List<Expression> arguments = pass.arguments().stream()
                    .map(argument -> isOperand(argument, scratch) ? argument : resolve(located.line(), argument))
                    .toList();
            Pass resolved = new Pass(
                    pass.kernel(),
                    arguments,
                    resolve(located.line(), pass.grid()),
                    resolve(located.line(), pass.block()),
                    resolve(located.line(), pass.sharedBytes()));
            check(
                    located.line(),
                    new PassFit(setting.arguments(), scratch, directives.code())
                            .misfit(resolved, Optional.ofNullable(kernels.get(pass.kernel()))));
            check(located.line(), PlanCheck.pass(resolved, setting.workloads()));
            result.add(resolved);
        }
        return result;
    }

    private boolean isOperand(Expression argument, List<Scratch> scratch) {
        return argument.isName()
                && (names.isArgument(argument.text())
                        || scratch.stream().anyMatch(buffer -> buffer.name().equals(argument.text())));
    }

    /** Without passes: the whole launch of the baseline if all its kernels are here, else the own kernel as {@code @launch} has it. */
    private PlannedLaunch single(List<Scratch> scratch) {
        if (!scratch.isEmpty()) {
            problem(directives.scratch().get(0).line(), "a scratch buffer needs @pass directives that pass it on");
            return new PlannedLaunch.Refused(problems);
        }
        if (directives.launch().isEmpty() && setting.wholeLaunch().isPresent()) {
            LaunchPlan whole = setting.wholeLaunch().get();
            if (whole.passes().stream().allMatch(pass -> kernels.containsKey(pass.kernel()))) {
                return new PlannedLaunch.Planned(whole);
            }
        }
        int line = directives.launch().map(Located::line).orElse(1);
        Optional<LaunchShape> shape = directives.launch().map(Located::value);
        Optional<List<Expression>> grid =
                shape.flatMap(LaunchShape::grid).or(() -> setting.ownLaunch().map(Pass::grid));
        Optional<List<Expression>> block =
                shape.flatMap(LaunchShape::block).or(() -> setting.ownLaunch().map(Pass::block));
        if (grid.isEmpty() || block.isEmpty()) {
            problem(line, "nothing says how to launch " + setting.kernel() + "; add // @launch grid=(...) block=(...)");
            return new PlannedLaunch.Refused(problems);
        }
        Expression shared = shape.flatMap(LaunchShape::sharedBytes)
                .or(() -> setting.ownLaunch().map(Pass::sharedBytes))
                .orElse(Expression.constant(0));
        Pass pass = new Pass(
                setting.kernel(),
                operands(),
                resolve(line, grid.get()),
                resolve(line, block.get()),
                resolve(line, shared));
        check(line, PlanCheck.pass(pass, setting.workloads()));
        return problems.isEmpty()
                ? new PlannedLaunch.Planned(new LaunchPlan(List.of(), List.of(pass)))
                : new PlannedLaunch.Refused(problems);
    }

    private List<Expression> operands() {
        return setting.arguments().stream()
                .map(argument -> Expression.parse(argument.name()))
                .toList();
    }

    private List<Expression> resolve(int line, List<Expression> expressions) {
        return expressions.stream().map(expression -> resolve(line, expression)).toList();
    }

    private Expression resolve(int line, Expression expression) {
        Expression resolved = names.resolve(expression);
        check(line, names.unknownIn(resolved).map(what -> what + " in '" + expression.text() + "'"));
        return resolved;
    }

    private void check(int line, Optional<String> problem) {
        problem.ifPresent(what -> problem(line, what));
    }

    private void problem(int line, String what) {
        problems.add(new Problem(line, what));
    }
}
