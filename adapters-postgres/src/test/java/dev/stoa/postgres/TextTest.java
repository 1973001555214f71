package dev.stoa.postgres;

import dev.stoa.contracts.OddText;
import dev.stoa.domain.Utf8;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextTest {

    private static List<String> odd() {
        List<String> texts = new ArrayList<>(OddText.KEYS);
        texts.addAll(List.of("\0", "\1", "\2", "\1\1", "\1\2", "\0\0", "\0\1", "\1\0", "a\0b", "a\1b", "a\2b", ""));
        return texts;
    }

    @Test
    void everyTextIsReadAsItWasWritten() {
        assertThat(odd())
                .allSatisfy(text -> assertThat(Text.read(Text.kept(text))).isEqualTo(text));
        assertThat(odd()).noneMatch(text -> Text.kept(text).contains("\0"));
    }

    @Test
    void textsKeepTheirByteOrder() {
        List<String> sorted = odd().stream().sorted(Utf8.ORDER).toList();
        assertThat(odd().stream().map(Text::kept).sorted(Utf8.ORDER).map(Text::read))
                .containsExactlyElementsOf(sorted);
    }
}
