package org.evenkeel.onboarding;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.evenkeel.kit.testing.StructureRules;

@AnalyzeClasses(packages = "org.evenkeel", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(StructureRules.class);
}
