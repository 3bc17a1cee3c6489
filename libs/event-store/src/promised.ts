/** Does work at once, and has its failure reach whoever awaits it, as the work of a server would. */
export const promised = <Result>(work: () => Result | Promise<Result>): Promise<Result> =>
  new Promise((resolve) => {
    resolve(work());
  });
