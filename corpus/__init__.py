"""The sample corpus, which is built where no other is named; its README says what it may be used for."""
