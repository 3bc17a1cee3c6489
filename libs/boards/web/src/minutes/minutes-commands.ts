import { graphql } from '@gatehouse/web-kit';

export const draftMinutes = graphql(`
  mutation DraftMinutes($input: MeetingInput!) {
    draftMinutes(input: $input) {
      ...Outcome
    }
  }
`);

export const approveMinutes = graphql(`
  mutation ApproveMinutes($input: ApproveMinutesInput!) {
    approveMinutes(input: $input) {
      ...Outcome
    }
  }
`);

export const addErratum = graphql(`
  mutation AddErratum($input: AddErratumInput!) {
    addErratum(input: $input) {
      ...Outcome
    }
  }
`);
