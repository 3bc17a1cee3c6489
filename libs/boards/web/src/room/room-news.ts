import { graphql } from '@gatehouse/web-kit';

/** What moves while a meeting is held; items and seats go into the cache by their ids. */
export const roomNews = graphql(`
  subscription RoomNews($meetingId: ID!) {
    roomChanged(meetingId: $meetingId) {
      meetingId
      revision
      isWhole
      said
      items {
        ...NewsOfItem
      }
      seats {
        id
        seatId
        person {
          ...WhoIsIt
        }
        office
        hasVote
        delegate {
          ...WhoIsIt
        }
        present {
          ...WhoIsIt
        }
        arrivedAt
      }
    }
  }

  fragment WhoIsIt on Person {
    id
    name
    initials
  }

  fragment NewsOfItem on MeetingItem {
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
        ...WhoIsIt
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
          ...WhoIsIt
        }
        present {
          ...WhoIsIt
        }
        standing
        because
      }
    }
    votes {
      seatId
      person {
        ...WhoIsIt
      }
      by {
        ...WhoIsIt
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
          ...WhoIsIt
        }
        dueOn
      }
      killReason
      lessons
      dissent {
        person {
          ...WhoIsIt
        }
        ballot
        rationale
      }
      at
      sealedBy {
        ...WhoIsIt
      }
      isVoided
    }
    deferredBecause
    returnOn
    questions {
      questionId
      person {
        ...WhoIsIt
      }
      text
      at
      answer
      answeredBy {
        ...WhoIsIt
      }
    }
    notes {
      noteId
      text
      by {
        ...WhoIsIt
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
