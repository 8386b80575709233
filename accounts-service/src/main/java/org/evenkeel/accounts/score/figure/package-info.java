/** What the two figures of an account are, as a function of its facts, a scorecard and a day. Nothing here asks anybody. */
package org.evenkeel.accounts.score.figure;
