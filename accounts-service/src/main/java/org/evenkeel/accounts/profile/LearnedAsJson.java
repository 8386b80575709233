package org.evenkeel.accounts.profile;

import jakarta.persistence.Converter;
import org.evenkeel.accounts.profile.learning.Learning.Learned;

@Converter
public class LearnedAsJson extends AsJson<Learned> {

    LearnedAsJson() {
        super(Learned.class);
    }
}
