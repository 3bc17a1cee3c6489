import { graphql } from '@gatehouse/web-kit';

export const requestReview = graphql(`
  mutation RequestReview($input: RequestReviewInput!) {
    requestReview(input: $input) {
      ...Outcome
    }
  }
`);

export const giveScore = graphql(`
  mutation GiveScore($input: GiveScoreInput!) {
    giveScore(input: $input) {
      ...Outcome
    }
  }
`);

export const giveSignOff = graphql(`
  mutation GiveSignOff($input: GiveSignOffInput!) {
    giveSignOff(input: $input) {
      ...Outcome
    }
  }
`);

export const refuseSignOff = graphql(`
  mutation RefuseSignOff($input: RefuseSignOffInput!) {
    refuseSignOff(input: $input) {
      ...Outcome
    }
  }
`);

export const requestMoreEvidence = graphql(`
  mutation RequestMoreEvidence($input: RequestMoreEvidenceInput!) {
    requestMoreEvidence(input: $input) {
      ...Outcome
    }
  }
`);

export const supplyEvidence = graphql(`
  mutation SupplyEvidence($input: SupplyEvidenceInput!) {
    supplyEvidence(input: $input) {
      ...Outcome
    }
  }
`);

export const withdrawReview = graphql(`
  mutation WithdrawReview($input: WithdrawReviewInput!) {
    withdrawReview(input: $input) {
      ...Outcome
    }
  }
`);

export const meetCondition = graphql(`
  mutation MeetCondition($input: MeetConditionInput!) {
    meetCondition(input: $input) {
      ...Outcome
    }
  }
`);
