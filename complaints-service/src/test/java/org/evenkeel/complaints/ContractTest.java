package org.evenkeel.complaints;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.ContractRules;
import org.evenkeel.kit.testing.ServiceUnderTest;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class ContractTest extends ContractRules {}
