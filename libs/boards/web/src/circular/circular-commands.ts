import { graphql } from '@gatehouse/web-kit';

export const declareCircularConflict = graphql(`
  mutation DeclareCircularConflict($input: DeclareCircularConflictInput!) {
    declareCircularConflict(input: $input) {
      ...Outcome
    }
  }
`);

export const castCircularVote = graphql(`
  mutation CastCircularVote($input: CastCircularVoteInput!) {
    castCircularVote(input: $input) {
      ...Outcome
    }
  }
`);

export const decideCircular = graphql(`
  mutation DecideCircular($input: DecideCircularInput!) {
    decideCircular(input: $input) {
      ...Outcome
    }
  }
`);

export const withdrawCircular = graphql(`
  mutation WithdrawCircular($input: WithdrawCircularInput!) {
    withdrawCircular(input: $input) {
      ...Outcome
    }
  }
`);
