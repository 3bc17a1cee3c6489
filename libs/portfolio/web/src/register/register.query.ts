import { graphql } from '@gatehouse/web-kit';

export const registerPilot = graphql(`
  mutation RegisterPilot($input: RegisterPilotInput!) {
    registerPilot(input: $input) {
      ...Outcome
    }
  }
`);
