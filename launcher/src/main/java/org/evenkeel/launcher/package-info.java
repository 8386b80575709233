/** Starts and watches the whole suite on one machine; also usable as a library through {@link Suite}. */
package org.evenkeel.launcher;
