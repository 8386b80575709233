package org.evenkeel.accounts.profile.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedAttributesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age",
                "AGE",
                "SeniorCitizen",
                "personal_status_sex",
                "foreign_worker",
                "dateOfBirth",
                "contact.gender",
                "Marital status",
                "Staatsangehörigkeit",
                "Vek",
                "národnosť",
                "état civil",
                "возраст клиента",
                "Семейное положение",
                "מין",
                "תאריך לידה",
                "תַּאֲרִיךְ לֵידָה"
            })
    void areKnownByName(String name) {
        assertThat(ProtectedAttributes.isProtected(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account age",
                "contract_age_months",
                "average invoice",
                "package",
                "tenure",
                "Stage",
                "accountHealth",
                "пола",
                "revenue",
                "",
                "123"
            })
    void areNotFoundInWordsThatOnlyLookLikeThem(String name) {
        assertThat(ProtectedAttributes.isProtected(name)).isFalse();
    }
}
