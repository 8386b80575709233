package org.evenkeel.complaints;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.evenkeel", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {

    @ArchTest
    static final ArchRule HTTP_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideInAPackage("org.evenkeel.complaints..")
            .and()
            .resideOutsideOfPackages("..rest..", "org.evenkeel.complaints.account")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .because("the middle can be tested without HTTP; account is the client of another service");

    @ArchTest
    static final ArchRule OTHER_SERVICES_ARE_REACHED_BY_THE_GATEWAY = noClasses()
            .that()
            .resideInAPackage("org.evenkeel.complaints..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.evenkeel.onboarding..", "org.evenkeel.accounts..", "org.evenkeel.gateway..");
}
