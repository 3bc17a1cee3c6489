import { DefaultReporter } from '@jest/reporters';

/** Jest's own report, closed with one plain line that counts the tests. */
export default class extends DefaultReporter {
  onRunComplete(contexts, results) {
    super.onRunComplete(contexts, results);
    const { numPassedTests, numFailedTests, numPendingTests } = results;
    console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
  }
}
