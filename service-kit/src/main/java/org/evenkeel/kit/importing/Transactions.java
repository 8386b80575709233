package org.evenkeel.kit.importing;

import java.util.concurrent.Callable;

/** Runs work in a transaction of its own, committed at the end, rolled back where it throws. */
interface Transactions {

    <T> T call(Callable<T> work) throws Exception;
}
