import type { EvidenceEvent } from '@gatehouse/assurance-domain';
import type { BoardEvent, CircularEvent, ItemResult, MeetingEvent } from '@gatehouse/boards-domain';
import { projection } from '@gatehouse/projections';
import { documentColumns, written, type SearchDocument } from './search-document';

/** A board, one of its meetings, a decision of it, or a piece of evidence, as it is searched. */
export type RecordDocument = SearchDocument & {
  kind: 'board' | 'meeting' | 'decision' | 'evidence';
  address: string;
  /** What it tells of, by which whoever is withdrawn does not find it. */
  item: string | null;
  circular: string | null;
};

export type OnRecord = BoardEvent | MeetingEvent | CircularEvent | EvidenceEvent;
type Sealed = Extract<OnRecord, { type: 'ItemDecided' | 'CircularDecided' }>;

const decided = (event: Sealed): RecordDocument => ({
  ...{
    kind: 'decision',
    id: event.decisionId,
    title: event.title,
    address: `/decisions/${event.decisionId}`,
  },
  item: event.type === 'ItemDecided' ? `${event.meetingId}/${event.itemId}` : null,
  circular: event.type === 'CircularDecided' ? event.circularId : null,
  texts: written([
    { name: 'Gate', text: event.review?.gate ?? '' },
    { name: 'Outcome', text: event.result.outcome.replaceAll('-', ' ') },
    { name: 'Reasons', text: reasonsIn(event.result) },
    { name: 'Dissent', text: event.dissent.map(({ rationale }) => rationale).join('; ') },
  ]),
});

const reasonsIn = (result: ItemResult): string => {
  switch (result.outcome) {
    case 'conditional-go':
      return result.conditions.map(({ text }) => text).join('; ');
    case 'recycle':
      return [result.because, ...result.redo].join('; ');
    case 'kill':
      return [result.because, result.lessons].join('; ');
    case 'hold':
    case 'reject':
      return result.because;
    case 'go':
    case 'approve':
      return '';
  }
};

/** What boards and assurance keep on record. */
export const recordDocuments = projection<RecordDocument, OnRecord>()({
  name: 'search-records',
  version: 1,
  history: 'versions',
  keys: (event) => {
    if ('decisionId' in event) return [`decision/${event.decisionId}`];
    if ('meetingId' in event) return [`meeting/${event.meetingId}`];
    if ('evidenceId' in event) return [`evidence/${event.evidenceId}`];
    return 'circularId' in event ? [] : [`board/${event.boardId}`];
  },
  columns: documentColumns,
  starts: {
    BoardChartered: ({ boardId: id, name, purpose }) => ({
      ...{ kind: 'board', id, title: name, address: `/boards/${id}`, item: null, circular: null },
      texts: written([{ name: 'Purpose', text: purpose }]),
    }),
    MeetingCalled: ({ meetingId: id, title, place }) => ({
      ...{ kind: 'meeting', id, title, address: `/meetings/${id}`, item: null, circular: null },
      texts: written([{ name: 'Place', text: place }]),
    }),
    ItemDecided: decided,
    CircularDecided: decided,
    EvidenceFiled: ({ evidenceId: id, title, kind }) => ({
      ...{ kind: 'evidence', id, title, address: `/evidence/${id}`, item: null, circular: null },
      texts: written([{ name: 'Kind', text: kind.replaceAll('-', ' ') }]),
    }),
  },
  changes: {
    ItemPlaced: (row, { title }) => ({ ...row, texts: [...row.texts, { name: 'Agenda', text: title }] }),
  },
});

/** The words of what an event put on record. */
export const recordedTexts = (event: OnRecord): string[] => {
  switch (event.type) {
    case 'BoardChartered':
      return [event.name, event.purpose];
    case 'MeetingCalled':
    case 'ItemPlaced':
    case 'EvidenceFiled':
      return [event.title];
    case 'ItemDecided':
    case 'CircularDecided':
      return [event.title, ...decided(event).texts.map(({ text }) => text)];
    default:
      return [];
  }
};
