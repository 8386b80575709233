/** Rows that fall due: each takes effect once, with any number of replicas, after downtime and after crashes. */
package org.evenkeel.kit.timing;
