import { graphql, type MeetingRoomQuery } from '@gatehouse/web-kit';

/** A meeting as its room shows it. */
export const roomQuery = graphql(`
  query MeetingRoom($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position, $atLeast: Position) {
    meeting(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition, atLeast: $atLeast) {
      id
      revision
      boardId
      boardName
      number
      title
      startsAt
      place

      state
      openedAt
      openedBy {
        ...Who
      }
      closedAt
      cancelledBecause
      items {
        ...RoomItem
      }
      seats {
        id
        seatId
        person {
          ...Who
        }
        office
        hasVote
        delegate {
          ...Who
        }
        present {
          ...Who
        }
        arrivedAt
      }
      guests {
        ...Who
      }
      pack {
        position
        digest
        frozenAt
        since {
          itemId
          position
          sentence
          at
        }
      }
      commands {
        command
        about
        isOpen
        reason
      }
    }
  }

  fragment Who on Person {
    id
    name
    initials
  }

  fragment RoomItem on MeetingItem {
    id
    itemId
    kind
    title
    minutes
    state
    pilotId
    pilotName
    reviewId
    text
    openedAt
    spentSeconds
    isWithheld
    recusals {
      person {
        ...Who
      }
      basis
    }
    quorum {
      isQuorate
      entitled
      counted
      required
      rule
      sentence
      charterVersion
      seats {
        seatId
        person {
          ...Who
        }
        present {
          ...Who
        }
        standing
        because
      }
    }
    votes {
      seatId
      person {
        ...Who
      }
      by {
        ...Who
      }
      ballot
      rationale
      at
      isUnconfirmed
      wasChanged
    }
    tally {
      counts {
        ballot
        votes
      }
      needed
      carried
      sentence
    }
    decision {
      id
      outcome
      because
      returnOn
      redo
      conditions {
        conditionId
        text
        owner {
          ...Who
        }
        dueOn
      }
      killReason
      lessons
      dissent {
        person {
          ...Who
        }
        ballot
        rationale
      }
      at
      sealedBy {
        ...Who
      }
      isVoided
    }
    deferredBecause
    returnOn
    questions {
      questionId
      person {
        ...Who
      }
      text
      at
      answer
      answeredBy {
        ...Who
      }
    }
    notes {
      noteId
      text
      by {
        ...Who
      }
      at
    }
    attachments {
      attachmentId
      title
      name
      bytes
      address
    }
  }
`);

export type Room = NonNullable<MeetingRoomQuery['meeting']>;
export type RoomItem = Room['items'][number];
export type RoomSeat = Room['seats'][number];
export type RoomVote = RoomItem['votes'][number];
export type RoomQuorum = NonNullable<RoomItem['quorum']>;
export type RoomPack = NonNullable<Room['pack']>;
