import { DefaultReporter } from '@jest/reporters';

/** Jest's own report, closed with one plain line that counts the tests. */
export default class extends DefaultReporter {
  onRunComplete(contexts, results) {
    super.onRunComplete(contexts, results);
    const { numPassedTests, numFailedTests, numPendingTests } = results;
    if (numPendingTests > 0 && !process.env.KURRENTDB_TEST_URL)
      console.log(
        '\nThe KurrentDB driver met no server: KURRENTDB_TEST_URL names none, so its contract suite and the journey over four\nprocesses were skipped. See docs/operating.md, "With a real event store".',
      );
    console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
  }
}
