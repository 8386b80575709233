package org.evenkeel.kit.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Reads the records of a file one by one, from bytes, in bounded memory.
 *
 * <p>It first cuts the bytes into records, which UTF-8 allows as line ends and quotation marks never are part of another
 * character; only then is each record decoded and parsed by itself. So a record that is broken, too long or not UTF-8
 * does not touch its neighbours, and records to be skipped cost next to nothing.
 */
final class RecordReader implements Closeable {

    static final int LONGEST_RECORD = 1 << 20;

    private static final int MOST_BYTES = 3 * LONGEST_RECORD;
    private static final int MOST_COLUMNS_LISTED = 200;
    private static final int END = -1;
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private enum Place {
        FIELD_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final ImportFormat format;
    private final Counted raw;
    private final InputStream content;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;

    private byte[] record = new byte[1 << 12];
    private int length;
    private boolean tooLong;
    private boolean unclosed;
    private long recordLine;

    private long line = 1;
    private long number;
    private List<String> header = List.of();
    private List<String> headerKeys = List.of();
    private final Set<String> columns = new LinkedHashSet<>();

    /** @throws FileRefused where the file cannot be read at all */
    RecordReader(InputStream file, ImportFormat format) throws IOException, FileRefused {
        this.format = format;
        this.raw = new Counted(file);
        try {
            this.content = withoutByteOrderMark(decompressed(raw));
            if (format == ImportFormat.CSV) {
                readHeader();
            }
        } catch (EOFException | ZipException damaged) {
            throw damaged(damaged);
        }
    }

    /** The columns of the file as far as they are known: the header of a CSV file, the names met so far otherwise. */
    Set<String> columns() {
        return Collections.unmodifiableSet(columns);
    }

    List<String> header() {
        return header;
    }

    /** How much of the file as it was sent has been read; ahead of the record by at most the buffers' size. */
    long bytesRead() {
        return raw.count;
    }

    /** @throws FileRefused where the file has fewer records */
    void skip(long records) throws IOException, FileRefused {
        for (long skipped = 0; skipped < records; skipped++) {
            if (!cut()) {
                throw new FileRefused("The file changed", "It has fewer records than were read from it before.");
            }
            number++;
        }
    }

    /**
     * Reads on.
     *
     * @return null at the end
     * @throws FileRefused where the file is damaged from here on
     */
    RecordRead next() throws IOException, FileRefused {
        if (!cut()) {
            return null;
        }
        number++;
        if (tooLong) {
            return broken("is longer than " + LONGEST_RECORD + " characters"
                    + (format == ImportFormat.CSV ? "; is a quotation mark not closed?" : ""));
        }
        if (unclosed) {
            return broken("has a quotation mark that is not closed before the end of the file");
        }
        var bytes = ByteBuffer.wrap(record, 0, length);
        var characters = CharBuffer.allocate(length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (decoder.decode(bytes, characters, true).isError()) {
            long lineOfError = recordLine + linesWithin(bytes.position());
            return new RecordRead.Broken(number, lineOfError, beginning(), "is not UTF-8");
        }
        var text = characters.flip().toString();
        if (text.length() > LONGEST_RECORD) {
            return broken("is longer than " + LONGEST_RECORD + " characters");
        }
        return format == ImportFormat.CSV ? fromCsv(text) : fromJson(text);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private RecordRead fromCsv(String text) {
        List<String> values;
        try {
            values = fields(text);
        } catch (IOException notCsv) {
            return broken("is not CSV: there is text after a closing quotation mark");
        }
        if (values.size() != headerKeys.size()) {
            return broken("has " + values.size() + " values, the header " + headerKeys.size());
        }
        Map<String, String> byColumn = HashMap.newHashMap(values.size());
        for (int column = 0; column < values.size(); column++) {
            byColumn.put(headerKeys.get(column), values.get(column));
        }
        return new RecordRead.Values(number, recordLine, text.length(), byColumn);
    }

    private static List<String> fields(String text) throws IOException {
        try (var parser = CSVParser.parse(text, CSV)) {
            var records = parser.getRecords();
            if (records.size() != 1) {
                throw new IOException("not one record");
            }
            return records.getFirst().toList();
        } catch (UncheckedIOException notCsv) {
            throw notCsv.getCause();
        }
    }

    private RecordRead fromJson(String text) {
        JsonNode object;
        try {
            object = JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            int column =
                    notJson.getLocation() == null ? 0 : notJson.getLocation().getColumnNr();
            return broken("is not a JSON object (at character " + column + ")");
        }
        if (!object.isObject()) {
            return broken("is not a JSON object");
        }
        Map<String, String> byColumn = HashMap.newHashMap(object.size());
        for (var property : object.properties()) {
            var value = property.getValue();
            if (columns.size() < MOST_COLUMNS_LISTED) {
                columns.add(RowError.shortened(property.getKey(), RowError.LONGEST_VALUE));
            }
            if (!value.isNull()) {
                byColumn.put(
                        ImportPreset.key(property.getKey()), value.isValueNode() ? value.asText() : value.toString());
            }
        }
        return new RecordRead.Values(number, recordLine, text.length(), byColumn);
    }

    private void readHeader() throws IOException, FileRefused {
        var first = cut() ? length : 0;
        if (first == 0) {
            throw new FileRefused("The file is empty", "It has no header row and no rows.");
        }
        try {
            if (tooLong || unclosed) {
                throw new IOException("too long");
            }
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(record, 0, length))
                    .toString();
            header = fields(text);
        } catch (IOException notCsv) {
            throw new FileRefused(
                    "The header cannot be read", "The first row is not a row of column names in CSV and UTF-8.");
        }
        headerKeys = header.stream().map(ImportPreset::key).toList();
        for (String name : header) {
            if (columns.size() < MOST_COLUMNS_LISTED) {
                columns.add(RowError.shortened(name, RowError.LONGEST_VALUE));
            }
        }
    }

    private RecordRead.Broken broken(String reason) {
        return new RecordRead.Broken(number, recordLine, beginning(), reason);
    }

    private String beginning() {
        return new String(record, 0, Math.min(length, 4 * RowError.LONGEST_VALUE), StandardCharsets.UTF_8);
    }

    private long linesWithin(int end) {
        long lines = 0;
        for (int at = 0; at < end; at++) {
            if (record[at] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    /** Puts the bytes of the next record that is not blank into {@link #record}; false at the end. */
    private boolean cut() throws IOException, FileRefused {
        try {
            do {
                if (!cutOne()) {
                    return false;
                }
            } while (blank());
            return true;
        } catch (EOFException | ZipException damaged) {
            throw damaged(damaged);
        }
    }

    private boolean blank() {
        if (format == ImportFormat.CSV) {
            return length == 0;
        }
        for (int at = 0; at < length; at++) {
            if (record[at] > ' ' || record[at] < 0) {
                return false;
            }
        }
        return !tooLong;
    }

    private boolean cutOne() throws IOException {
        begin();
        if (peek() == END) {
            return false;
        }
        boolean csv = format == ImportFormat.CSV;
        var place = csv ? Place.FIELD_START : Place.PLAIN;
        while (true) {
            int next = read();
            if (next == END) {
                unclosed = place == Place.QUOTED;
                return true;
            }
            if (next == '\n' || (csv && next == '\r' && peek() != '\n')) {
                line++;
                if (place != Place.QUOTED) {
                    return true;
                }
            } else if (next == '\r' && place != Place.QUOTED && peek() == '\n') {
                continue;
            }
            keep(next);
            if (csv) {
                place = after(place, next);
            }
        }
    }

    private static Place after(Place place, int next) {
        if (place == Place.QUOTED) {
            return next == '"' ? Place.AFTER_QUOTE : Place.QUOTED;
        }
        return switch (next) {
            case ',' -> Place.FIELD_START;
            case '"' -> place == Place.PLAIN ? Place.PLAIN : Place.QUOTED;
            default -> Place.PLAIN;
        };
    }

    private void begin() {
        if (record.length > buffer.length) {
            record = new byte[buffer.length];
        }
        length = 0;
        tooLong = false;
        unclosed = false;
        recordLine = line;
    }

    private void keep(int next) {
        if (length == MOST_BYTES) {
            tooLong = true;
            return;
        }
        if (length == record.length) {
            record = Arrays.copyOf(record, Math.min(MOST_BYTES, 2 * length));
        }
        record[length++] = (byte) next;
    }

    private int read() throws IOException {
        int next = peek();
        if (next != END) {
            position++;
        }
        return next;
    }

    private int peek() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, content.read(buffer));
            if (filled == 0) {
                return END;
            }
        }
        return buffer[position] & 0xFF;
    }

    private static InputStream withoutByteOrderMark(InputStream text) throws IOException {
        var peekable = new PushbackInputStream(text, 3);
        byte[] mark = peekable.readNBytes(3);
        boolean isMark = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
        if (!isMark) {
            peekable.unread(mark);
        }
        return peekable;
    }

    private static InputStream decompressed(InputStream raw) throws IOException {
        var peekable = new PushbackInputStream(raw, 2);
        byte[] magic = peekable.readNBytes(2);
        peekable.unread(magic);
        boolean gzip = magic.length == 2 && magic[0] == (byte) 0x1F && magic[1] == (byte) 0x8B;
        return gzip ? new GZIPInputStream(peekable, 1 << 16) : peekable;
    }

    private static FileRefused damaged(IOException cause) {
        return new FileRefused(
                "The file is damaged",
                "Its gzip compression "
                        + (cause instanceof EOFException ? "breaks off before the end" : "is corrupt")
                        + ". The rows before that place were taken.");
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                count++;
            }
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int size) throws IOException {
            int read = super.read(target, offset, size);
            if (read > 0) {
                count += read;
            }
            return read;
        }
    }
}
