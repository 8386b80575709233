package org.evenkeel.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A request body on its way through: counted against the limit and watched for silence, never kept. */
final class MeteredBody implements ReadStream<Buffer> {

    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;

        TooLarge(long limit) {
            super("The body is larger than " + limit + " bytes");
        }
    }

    private final ReadStream<Buffer> source;
    private final long limit;
    private long passed;
    private long lastActivity = System.nanoTime();
    private boolean exceeded;
    private Handler<Throwable> exceptionHandler;

    MeteredBody(ReadStream<Buffer> source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    boolean exceeded() {
        return exceeded;
    }

    long silentNanos() {
        return System.nanoTime() - lastActivity;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        source.handler(handler == null ? null : piece -> pass(piece, handler));
        return this;
    }

    private void pass(Buffer piece, Handler<Buffer> handler) {
        lastActivity = System.nanoTime();
        passed += piece.length();
        if (passed <= limit) {
            handler.handle(piece);
        } else if (!exceeded) {
            exceeded = true;
            if (exceptionHandler != null) {
                exceptionHandler.handle(new TooLarge(limit));
            }
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        exceptionHandler = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : end -> {
                            lastActivity = System.nanoTime();
                            handler.handle(end);
                        });
        return this;
    }
}
