/** What every mutation answers that is about one thing. */
const outcomeFragment = /* GraphQL */ `
  fragment Outcome on CommandOutcome {
    ... on Accepted {
      position
      id
    }
    ... on Refused {
      code
      reason
      field
    }
  }
`;

/** What a mutation answers that is about many pilots, each decided by itself. */
const togetherFragment = /* GraphQL */ `
  fragment Together on TogetherOutcome {
    accepted
    position
    refused {
      pilot {
        id
        name
      }
      code
      reason
    }
  }
`;

const shared = { '...Outcome': outcomeFragment, '...Together': togetherFragment };

/** A document's text with the fragments it uses; these two are the ones that documents share. */
export const withOutcome = (source: string): string =>
  Object.entries(shared).reduce(
    (text, [spread, fragment]) => (source.includes(spread) ? text + fragment : text),
    source,
  );
