package org.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The table of packages in ARCHITECTURE.md. */
@AnalyzeClasses(packages = "org.dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule direction =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("record")
          .definedBy("org.dateline.record..")
          .layer("lexicon")
          .definedBy("org.dateline.lexicon..")
          .layer("read")
          .definedBy("org.dateline.read..")
          .layer("language")
          .definedBy("org.dateline.language..")
          .layer("find")
          .definedBy("org.dateline.find..")
          .layer("merge")
          .definedBy("org.dateline.merge..")
          .layer("store")
          .definedBy("org.dateline.store..")
          .layer("train")
          .definedBy("org.dateline.train..")
          .layer("measure")
          .definedBy("org.dateline.measure..")
          .layer("desk")
          .definedBy("org.dateline.desk..")
          .layer("serve")
          .definedBy("org.dateline.serve..")
          .layer("cli")
          .definedBy("org.dateline.cli..")
          .whereLayer("record")
          .mayNotAccessAnyLayer()
          .whereLayer("lexicon")
          .mayOnlyAccessLayers("record")
          .whereLayer("read")
          .mayOnlyAccessLayers("record")
          .whereLayer("language")
          .mayOnlyAccessLayers("record", "lexicon")
          .whereLayer("find")
          .mayOnlyAccessLayers("record", "lexicon", "language")
          .whereLayer("merge")
          .mayOnlyAccessLayers("record", "lexicon")
          .whereLayer("store")
          .mayOnlyAccessLayers("record", "lexicon")
          .whereLayer("train")
          .mayOnlyAccessLayers("record", "lexicon", "language", "find")
          .whereLayer("measure")
          .mayOnlyAccessLayers("record", "lexicon", "language", "find", "merge", "train")
          .whereLayer("desk")
          .mayOnlyAccessLayers(
              "record", "lexicon", "read", "language", "find", "merge", "store", "train")
          .whereLayer("serve")
          .mayOnlyAccessLayers(
              "record", "lexicon", "read", "language", "find", "merge", "store", "desk")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.dateline.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule sqlOnlyInStore =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.dateline.store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..");

  @ArchTest
  static final ArchRule httpOnlyInRead =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.dateline.read..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.net.http..");

  @ArchTest
  static final ArchRule printsAndExitsOnlyInCli =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.dateline.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class);
}
