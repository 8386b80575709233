package org.evenkeel.kit.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.evenkeel.kit.importing.RecordRead.Broken;
import org.evenkeel.kit.importing.RecordRead.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

    private static final String FIVE = "a,b\n1,one\n2,\"two\nlines\"\n\n3,x,y\n4,\"\"\"four\"\"\"\r\n5,five";

    @Test
    void readsRowsByTheColumnsOfTheHeader() throws Exception {
        assertThat(read("Name, Town \nAnna,Žilina\n")).containsExactly(row(1, 2, "name", "Anna", "town", "Žilina"));
    }

    @Test
    void keepsLineBreaksAndQuotesInsideQuotesAndCountsTheirLines() throws Exception {
        assertThat(read("a,b\r\n1,\"x\r\ny \"\"z\"\"\"\r\n2,w\r\n"))
                .containsExactly(row(1, 2, "a", "1", "b", "x\r\ny \"z\""), row(2, 4, "a", "2", "b", "w"));
    }

    @Test
    void takesAQuoteWithinAPlainValueAsItStands() throws Exception {
        assertThat(read("a,b\n5\" disk,x\n")).containsExactly(row(1, 2, "a", "5\" disk", "b", "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "\uFEFFa,b\n1,2", "\uFEFF\"a\",b\n\"1\",\"2\""})
    void bearsEveryLineEndAndAByteOrderMark(String csv) throws Exception {
        assertThat(read(csv)).containsExactly(row(1, 2, "a", "1", "b", "2"));
    }

    @Test
    void refusesRaggedRowsAndGoesOn() throws Exception {
        var read = read("a,b\n1\n1,2,3\n4,5\n");

        assertThat(read)
                .containsExactly(
                        new Broken(1, 2, "1", "has 1 values, the header 2"),
                        new Broken(2, 3, "1,2,3", "has 3 values, the header 2"),
                        row(3, 4, "a", "4", "b", "5"));
    }

    @Test
    void refusesARowWithTextAfterAClosingQuoteAndGoesOn() throws Exception {
        var read = read("a,b\n\"x\"y,2\n4,5\n");

        assertThat(read.getFirst()).isInstanceOf(Broken.class);
        assertThat(read.getLast()).isEqualTo(row(2, 3, "a", "4", "b", "5"));
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() throws Exception {
        assertThat(read("a,b\n1,2\n3,\"4\n5,6\n").getLast()).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.line()).isEqualTo(3);
            assertThat(broken.reason()).contains("not closed");
        });
    }

    @Test
    void namesTheLineThatIsNotUtf8AndGoesOn() throws Exception {
        var bytes = bytes("a,b\n1,\"ok\n?\"\n4,5\n");
        bytes[new String(bytes, UTF_8).indexOf('?')] = (byte) 0xFF;

        var read = all(new RecordReader(new ByteArrayInputStream(bytes), ImportFormat.CSV));

        assertThat(read.getFirst()).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.line()).isEqualTo(3);
            assertThat(broken.reason()).isEqualTo("is not UTF-8");
        });
        assertThat(read.getLast()).isEqualTo(row(2, 4, "a", "4", "b", "5"));
    }

    @ParameterizedTest
    @ValueSource(ints = {RecordReader.LONGEST_RECORD, 20 * RecordReader.LONGEST_RECORD})
    void refusesAGiantRecordAndGoesOn(int size) throws Exception {
        var read = read("a,b\n1," + "x".repeat(size) + "\n4,5\n");

        assertThat(read.getFirst()).isInstanceOfSatisfying(Broken.class, broken -> assertThat(broken.reason())
                .contains("longer than"));
        assertThat(read.getLast()).isEqualTo(row(2, 3, "a", "4", "b", "5"));
    }

    @Test
    void readsCompressedFiles() throws Exception {
        var file = gzip("a,b\n1,2\n");
        var reader = new RecordReader(new ByteArrayInputStream(file), ImportFormat.CSV);

        assertThat(all(reader)).containsExactly(row(1, 2, "a", "1", "b", "2"));
        assertThat(reader.bytesRead()).isEqualTo(file.length);
    }

    @Test
    void readsWhatABrokenOffCompressedFileHoldsThenSaysThatItIsDamaged() throws Exception {
        var rows = new StringBuilder("a,b\n");
        for (int row = 0; row < 50_000; row++) {
            rows.append(row).append(',').append(Integer.toHexString(row * 31)).append('\n');
        }
        var file = gzip(rows.toString());
        var cut = Arrays.copyOf(file, file.length / 2);
        var reader = new RecordReader(new ByteArrayInputStream(cut), ImportFormat.CSV);
        var read = new ArrayList<RecordRead>();

        assertThatThrownBy(() -> {
                    for (var record = reader.next(); record != null; record = reader.next()) {
                        read.add(record);
                    }
                })
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("breaks off");
        assertThat(read).hasSizeGreaterThan(10_000).allMatch(Values.class::isInstance);
    }

    @Test
    void saysThatACorruptCompressedFileIsDamaged() {
        var file = new byte[] {(byte) 0x1F, (byte) 0x8B, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9};

        assertThatThrownBy(() -> new RecordReader(new ByteArrayInputStream(file), ImportFormat.CSV))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("corrupt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n"})
    void refusesACsvFileWithoutHeader(String csv) {
        assertThatThrownBy(() -> read(csv)).isInstanceOf(FileRefused.class);
    }

    @Test
    void findsNoRowsBelowALoneHeader() throws Exception {
        assertThat(read("a,b\n")).isEmpty();
    }

    @Test
    void readsObjectsAndRefusesBrokenLines() throws Exception {
        var file =
                "{\"a\":\"x\",\"n\":1.50,\"none\":null}\n\n  \r\n{\"a\":\n[1]\n{\"a\":1}{\"a\":2}\n{\"a\":1,\"a\":2}\n{\"A\":true}";

        var read = all(new RecordReader(new ByteArrayInputStream(bytes(file)), ImportFormat.NDJSON));

        assertThat(read.getFirst()).isEqualTo(row(1, 1, "a", "x", "n", "1.50"));
        assertThat(read.subList(1, 5)).allMatch(Broken.class::isInstance);
        assertThat(read.get(1).line()).isEqualTo(4);
        assertThat(read.getLast()).isEqualTo(row(6, 8, "a", "true"));
    }

    @Test
    void goesOnBehindAnyRecord() throws Exception {
        var whole = read(FIVE);

        for (int done = 0; done <= whole.size(); done++) {
            var reader = new RecordReader(new ByteArrayInputStream(bytes(FIVE)), ImportFormat.CSV);
            reader.skip(done);
            assertThat(all(reader)).isEqualTo(whole.subList(done, whole.size()));
        }
        assertThat(whole).hasSize(5);
    }

    @Test
    void refusesToGoOnBehindTheEnd() throws Exception {
        var reader = new RecordReader(new ByteArrayInputStream(bytes(FIVE)), ImportFormat.CSV);

        assertThatThrownBy(() -> reader.skip(6)).isInstanceOf(FileRefused.class);
    }

    @Test
    void readsAMillionRowsInLittleMemory() throws Exception {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var process = new ProcessBuilder(
                        java, "-Xmx24m", "-cp", System.getProperty("java.class.path"), MillionRows.class.getName())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).endsWith("1000000 rows\n");
        assertThat(process.waitFor()).isZero();
    }

    /** Run in a Java of its own, as only that can be given a small heap. */
    static final class MillionRows {

        private MillionRows() {}

        public static void main(String[] arguments) throws Exception {
            try (var reader = new RecordReader(new Rows(), ImportFormat.CSV)) {
                long rows = 0;
                while (reader.next() instanceof Values) {
                    rows++;
                }
                System.out.print(rows + " rows\n");
            }
        }

        private static final class Rows extends InputStream {

            private byte[] row = bytes("id,text\n");
            private int at;
            private int rows;

            @Override
            public int read() {
                if (at == row.length) {
                    if (rows == 1_000_000) {
                        return -1;
                    }
                    rows++;
                    row = bytes(
                            rows + ",\"Her delivery, promised \"\"soon\"\",\ncame in three parts, two of them wet\"\n");
                    at = 0;
                }
                return row[at++];
            }

            @Override
            public int read(byte[] target, int offset, int size) {
                int count = 0;
                while (count < size) {
                    int next = read();
                    if (next < 0) {
                        return count == 0 ? -1 : count;
                    }
                    target[offset + count++] = (byte) next;
                }
                return count;
            }
        }
    }

    private static List<RecordRead> read(String csv) throws IOException, FileRefused {
        return all(new RecordReader(new ByteArrayInputStream(bytes(csv)), ImportFormat.CSV));
    }

    private static List<RecordRead> all(RecordReader reader) throws IOException, FileRefused {
        var read = new ArrayList<RecordRead>();
        for (var record = reader.next(); record != null; record = reader.next()) {
            read.add(
                    record instanceof Values values
                            ? new Values(values.number(), values.line(), 0, values.values())
                            : record);
        }
        return read;
    }

    private static Values row(long number, long line, String... namesAndValues) {
        var values = new HashMap<String, String>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            values.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return new Values(number, line, 0, values);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(bytes(text));
        }
        return bytes.toByteArray();
    }
}
