/** What every mutation answers; the one fragment that documents share. */
export const outcomeFragment = /* GraphQL */ `
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

/** A document's text with the fragment it uses. */
export const withOutcome = (source: string): string =>
  source.includes('...Outcome') ? source + outcomeFragment : source;
