import { graphql } from '@gatehouse/web-kit';

// What people do in the room.

export const openMeeting = graphql(`
  mutation OpenMeeting($input: MeetingInput!) {
    openMeeting(input: $input) {
      ...Outcome
    }
  }
`);

export const arrive = graphql(`
  mutation Arrive($input: AttendanceInput!) {
    arrive(input: $input) {
      ...Outcome
    }
  }
`);

export const leave = graphql(`
  mutation Leave($input: AttendanceInput!) {
    leave(input: $input) {
      ...Outcome
    }
  }
`);

export const declareConflict = graphql(`
  mutation DeclareConflict($input: DeclareConflictInput!) {
    declareConflict(input: $input) {
      ...Outcome
    }
  }
`);

export const endRecusal = graphql(`
  mutation EndRecusal($input: EndRecusalInput!) {
    endRecusal(input: $input) {
      ...Outcome
    }
  }
`);

export const openItem = graphql(`
  mutation OpenItem($input: MeetingItemInput!) {
    openItem(input: $input) {
      ...Outcome
    }
  }
`);

export const pauseItem = graphql(`
  mutation PauseItem($input: MeetingItemInput!) {
    pauseItem(input: $input) {
      ...Outcome
    }
  }
`);

export const castVote = graphql(`
  mutation CastVote($input: CastVoteInput!) {
    castVote(input: $input) {
      ...Outcome
    }
  }
`);

export const confirmVote = graphql(`
  mutation ConfirmVote($input: ConfirmVoteInput!) {
    confirmVote(input: $input) {
      ...Outcome
    }
  }
`);

export const decideItem = graphql(`
  mutation DecideItem($input: DecideItemInput!) {
    decideItem(input: $input) {
      ...Outcome
    }
  }
`);

export const deferItem = graphql(`
  mutation DeferItem($input: DeferItemInput!) {
    deferItem(input: $input) {
      ...Outcome
    }
  }
`);

export const assignAction = graphql(`
  mutation AssignAction($input: AssignActionInput!) {
    assignAction(input: $input) {
      ...Outcome
    }
  }
`);

export const noteItem = graphql(`
  mutation NoteItem($input: NoteItemInput!) {
    noteItem(input: $input) {
      ...Outcome
    }
  }
`);

export const closeMeeting = graphql(`
  mutation CloseMeeting($input: MeetingInput!) {
    closeMeeting(input: $input) {
      ...Outcome
    }
  }
`);
