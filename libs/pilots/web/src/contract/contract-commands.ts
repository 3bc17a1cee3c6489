import { graphql } from '@gatehouse/web-kit';

export const draftContract = graphql(`
  mutation DraftContract($input: DraftContractInput!) {
    draftContract(input: $input) {
      ...Outcome
    }
  }
`);

export const reviseClause = graphql(`
  mutation ReviseClause($input: ReviseClauseInput!) {
    reviseClause(input: $input) {
      ...Outcome
    }
  }
`);

export const submitContract = graphql(`
  mutation SubmitContract($input: SubmitContractInput!) {
    submitContract(input: $input) {
      ...Outcome
    }
  }
`);

export const signContract = graphql(`
  mutation SignContract($input: SignContractInput!) {
    signContract(input: $input) {
      ...Outcome
    }
  }
`);

export const refuseSignature = graphql(`
  mutation RefuseSignature($input: RefuseSignatureInput!) {
    refuseSignature(input: $input) {
      ...Outcome
    }
  }
`);
