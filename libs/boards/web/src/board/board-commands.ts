import { graphql } from '@gatehouse/web-kit';

export const charterBoard = graphql(`
  mutation CharterBoard($input: CharterBoardInput!) {
    charterBoard(input: $input) {
      ...Outcome
    }
  }
`);

export const amendCharter = graphql(`
  mutation AmendCharter($input: AmendCharterInput!) {
    amendCharter(input: $input) {
      ...Outcome
    }
  }
`);

export const seatMember = graphql(`
  mutation SeatMember($input: SeatMemberInput!) {
    seatMember(input: $input) {
      ...Outcome
    }
  }
`);

export const seatDelegate = graphql(`
  mutation SeatDelegate($input: SeatDelegateInput!) {
    seatDelegate(input: $input) {
      ...Outcome
    }
  }
`);

export const unseatMember = graphql(`
  mutation UnseatMember($input: UnseatMemberInput!) {
    unseatMember(input: $input) {
      ...Outcome
    }
  }
`);

export const callMeeting = graphql(`
  mutation CallMeeting($input: CallMeetingInput!) {
    callMeeting(input: $input) {
      ...Outcome
    }
  }
`);

export const proposeCircular = graphql(`
  mutation ProposeCircular($input: ProposeCircularInput!) {
    proposeCircular(input: $input) {
      ...Outcome
    }
  }
`);
