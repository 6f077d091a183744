/**
 * How every property test runs: from one seed, so that what is red here is red everywhere, and for so long at most,
 * so that a busy machine tries fewer examples instead of meeting the time limit of the test.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20_111_216, interruptAfterTimeLimit: 20_000 });
