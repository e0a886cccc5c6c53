package io.hipwright;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the arrows between the rooms; CONTRIBUTING.md shows them. */
@AnalyzeClasses(packages = "io.hipwright", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule ARROWS_GO_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("cli")
            .definedBy("io.hipwright.cli..")
            .layer("report")
            .definedBy("io.hipwright.report..")
            .layer("doctor")
            .definedBy("io.hipwright.doctor..")
            .layer("optimize")
            .definedBy("io.hipwright.optimize..")
            .layer("tune")
            .definedBy("io.hipwright.tune..")
            .layer("run")
            .definedBy("io.hipwright.run..")
            .layer("llm")
            .definedBy("io.hipwright.llm..")
            .layer("bench")
            .definedBy("io.hipwright.bench..")
            .layer("verify")
            .definedBy("io.hipwright.verify..")
            .layer("worker")
            .definedBy("io.hipwright.worker..")
            .layer("compile")
            .definedBy("io.hipwright.compile..")
            .layer("codeobject")
            .definedBy("io.hipwright.codeobject..")
            .layer("hip")
            .definedBy("io.hipwright.hip..")
            .layer("process")
            .definedBy("io.hipwright.process..")
            .layer("task")
            .definedBy("io.hipwright.task..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("doctor")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("optimize")
            .mayOnlyBeAccessedByLayers("cli", "report")
            .whereLayer("tune")
            .mayOnlyBeAccessedByLayers("cli", "report", "optimize")
            .whereLayer("run")
            .mayOnlyBeAccessedByLayers("cli", "report", "optimize", "tune")
            .whereLayer("llm")
            .mayOnlyBeAccessedByLayers("cli", "optimize")
            .whereLayer("bench")
            .mayOnlyBeAccessedByLayers("cli", "report", "optimize", "tune", "run")
            .whereLayer("verify")
            .mayOnlyBeAccessedByLayers("cli", "report", "optimize", "tune", "run", "bench")
            .whereLayer("worker")
            .mayOnlyBeAccessedByLayers("cli", "doctor", "verify", "bench")
            .whereLayer("compile")
            .mayOnlyBeAccessedByLayers("cli", "doctor", "run", "bench", "verify")
            .whereLayer("codeobject")
            .mayOnlyBeAccessedByLayers("cli", "report", "optimize", "run", "verify", "compile")
            .whereLayer("hip")
            .mayOnlyBeAccessedByLayers("worker")
            .whereLayer("process")
            .mayOnlyBeAccessedByLayers("cli", "doctor", "llm", "bench", "compile", "codeobject", "worker");

    @ArchTest
    static final ArchRule TASK_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("io.hipwright.task..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.hipwright.cli..",
                    "io.hipwright.run..",
                    "io.hipwright.verify..",
                    "io.hipwright.worker..",
                    "io.hipwright.compile..",
                    "io.hipwright.process..");

    @ArchTest
    static final ArchRule ONLY_THE_WORKER_PROCESS_LOADS_HIP = noClasses()
            .that()
            .resideOutsideOfPackages("io.hipwright.hip..", "io.hipwright.worker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..");

    @ArchTest
    static final ArchRule CORE_NEVER_PRINTS_OR_EXITS = noClasses()
            .that()
            .resideOutsideOfPackages("io.hipwright.cli..", "io.hipwright.worker..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class);
}
