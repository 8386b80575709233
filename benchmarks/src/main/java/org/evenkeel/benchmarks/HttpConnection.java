package org.evenkeel.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection over loopback that does no more than it must: on a small machine a client library
 * would take the processor time from what is measured.
 */
final class HttpConnection implements AutoCloseable {

    private final int port;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    HttpConnection(int port) throws IOException {
        this.port = port;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
        this.out = socket.getOutputStream();
    }

    record Answer(int status, String text) {}

    Answer get(String path, String token) throws IOException {
        return exchange("GET", path, token, null, new byte[0]);
    }

    Answer post(String path, String token, String contentType, byte[] body) throws IOException {
        return exchange("POST", path, token, contentType, body);
    }

    /** Anything else than the wished status fails the benchmark. */
    static Answer require(int status, Answer answer) {
        if (answer.status != status) {
            throw new IllegalStateException("Status " + answer.status + " instead of " + status + ": " + answer.text);
        }
        return answer;
    }

    private Answer exchange(String method, String path, String token, String contentType, byte[] body)
            throws IOException {
        var head = new StringBuilder(1_500);
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost:");
        head.append(port)
                .append("\r\nAccept: application/json\r\nAuthorization: Bearer ")
                .append(token);
        if (contentType != null) {
            head.append("\r\nContent-Type: ").append(contentType);
            head.append("\r\nContent-Length: ").append(body.length);
        }
        head.append("\r\n\r\n");
        var request = new ByteArrayOutputStream(head.length() + body.length);
        request.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        request.writeTo(out);
        out.flush();
        return answer();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        int length = 0;
        boolean chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            }
        }
        var body = chunked ? chunks() : in.readNBytes(length);
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(), 16);
            body.writeBytes(in.readNBytes(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The gateway closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
