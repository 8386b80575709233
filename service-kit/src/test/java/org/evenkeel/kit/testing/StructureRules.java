package org.evenkeel.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** How every service is divided. A service's test runs them over {@code org.evenkeel}. */
public final class StructureRules {

    private StructureRules() {}

    @ArchTest
    static final ArchRule HTTP_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages("..rest..", "org.evenkeel.kit..")
            .and()
            .areNotAnnotatedWith(RegisterRestClient.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .because("the middle can be tested without HTTP");

    @ArchTest
    static final ArchRule OTHER_SERVICES_ARE_REACHED_BY_THE_GATEWAY = SlicesRuleDefinition.slices()
            .matching("org.evenkeel.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("org.evenkeel.kit.."));
}
