package org.evenkeel.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.evenkeel.kit", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {

    @ArchTest
    static final ArchRule THE_KIT_SPEAKS_OF_NO_BUSINESS = noClasses()
            .should()
            .haveNameMatching(".*(Complaint|Onboarding|Hearing|Finding|Stakeholder|Checklist|Scorecard|Invoice).*")
            .because("what only one service means belongs to that service");
}
