import { graphql } from '@gatehouse/web-kit';

export const rescheduleMeeting = graphql(`
  mutation RescheduleMeeting($input: RescheduleMeetingInput!) {
    rescheduleMeeting(input: $input) {
      ...Outcome
    }
  }
`);

export const cancelMeeting = graphql(`
  mutation CancelMeeting($input: CancelMeetingInput!) {
    cancelMeeting(input: $input) {
      ...Outcome
    }
  }
`);

export const placeItem = graphql(`
  mutation PlaceItem($input: PlaceItemInput!) {
    placeItem(input: $input) {
      ...Outcome
    }
  }
`);

export const removeItem = graphql(`
  mutation RemoveItem($input: RemoveItemInput!) {
    removeItem(input: $input) {
      ...Outcome
    }
  }
`);

export const orderAgenda = graphql(`
  mutation OrderAgenda($input: OrderAgendaInput!) {
    orderAgenda(input: $input) {
      ...Outcome
    }
  }
`);

export const freezePack = graphql(`
  mutation FreezePack($input: MeetingInput!) {
    freezePack(input: $input) {
      ...Outcome
    }
  }
`);

export const sendApology = graphql(`
  mutation SendApology($input: SendApologyInput!) {
    sendApology(input: $input) {
      ...Outcome
    }
  }
`);

export const askQuestion = graphql(`
  mutation AskQuestion($input: AskQuestionInput!) {
    askQuestion(input: $input) {
      ...Outcome
    }
  }
`);

export const answerQuestion = graphql(`
  mutation AnswerQuestion($input: AnswerQuestionInput!) {
    answerQuestion(input: $input) {
      ...Outcome
    }
  }
`);

export const addAttachment = graphql(`
  mutation AddAttachment($input: AddAttachmentInput!) {
    addAttachment(input: $input) {
      ...Outcome
    }
  }
`);

export const finishAction = graphql(`
  mutation FinishAction($input: FinishActionInput!) {
    finishAction(input: $input) {
      ...Outcome
    }
  }
`);
