package org.evenkeel.accounts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.evenkeel.kit.testing.ContractRules;
import org.evenkeel.kit.testing.ServiceUnderTest;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ContractTest extends ContractRules {}
