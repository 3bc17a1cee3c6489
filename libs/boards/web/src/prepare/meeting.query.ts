import { graphql } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const meetingQuery = graphql(`
  query PrepareMeeting($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position, $atLeast: Position) {
    meeting(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition, atLeast: $atLeast) {
      id
      revision
      boardId
      boardName
      number
      title
      startsAt
      minutes
      place
      state
      openedAt
      closedAt
      cancelledBecause
      minutesState
      calledBy {
        id
        name
      }
      items {
        id
        itemId
        kind
        title
        minutes
        state
        rule
        pilotId
        pilotName
        reviewId
        text
        isWithheld
        deferredBecause
        recusals {
          person {
            id
            name
          }
        }
        decision {
          id
          outcome
          isVoided
        }
        questions {
          questionId
          text
          at
          answer
          answeredAt
          person {
            id
            name
          }
          answeredBy {
            id
            name
          }
        }
        attachments {
          attachmentId
          title
          name
          bytes
          address
        }
      }
      seats {
        id
        seatId
        office
        hasVote
        person {
          id
          name
          initials
        }
        delegate {
          id
          name
        }
      }
      apologies {
        note
        at
        person {
          id
          name
        }
      }
      attachments {
        attachmentId
        title
        name
        bytes
        address
      }
      actions {
        id
        actionId
        text
        dueOn
        isDone
        isOverdue
        owner {
          id
          name
          initials
        }
      }
      pack {
        position
        digest
        frozenAt
        frozenBy {
          id
          name
        }
        since {
          itemId
          position
          sentence
          at
        }
      }
      charter {
        noticeDays
      }
      commands {
        command
        about
        isOpen
        reason
      }
    }
  }
`);

export type ShownMeeting = NonNullable<ResultOf<typeof meetingQuery>['meeting']>;
export type ShownItem = ShownMeeting['items'][number];
export type ShownAttachment = ShownMeeting['attachments'][number];

export const proposalsQuery = graphql(`
  query AgendaProposals($meeting: ID!, $atLeast: Position) {
    agendaProposals(meeting: $meeting, atLeast: $atLeast) {
      subjectKey
      kind
      pilotId
      pilotName
      reviewId
      criterionId
      text
      title
      because
      since
      minutes
      isReady
    }
  }
`);

export type Proposal = ResultOf<typeof proposalsQuery>['agendaProposals'][number];

export const meetingMoved = graphql(`
  subscription PrepareMoved($meetingId: ID!) {
    roomChanged(meetingId: $meetingId) {
      meetingId
      revision
    }
  }
`);
