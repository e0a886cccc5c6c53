package io.hipwright.codeobject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SymbolNamesTest {
    @ParameterizedTest
    @CsvSource({
        "row_softmax,row_softmax",
        "_Z11row_softmaxPKfPfii,row_softmax",
        "_ZN2ns1tILi3EEEvPf,t",
        "_ZL5localPf,local",
        "_ZN12_GLOBAL__N_16hiddenEPf,hidden",
        "_Z99shortPf,_Z99shortPf",
        "_Z,_Z"
    })
    void plainIsTheLastName(String symbol, String name) {
        assertThat(SymbolNames.plain(symbol)).isEqualTo(name);
    }
}
