import { describe, expect, it } from '@jest/globals';
import { replay, type Actor } from '@gatehouse/kernel';
import {
  aBoard,
  actor,
  arrived,
  called,
  frozen,
  held,
  meetingId,
  now,
  office,
  outsiders,
  placed,
  recusedFrom,
  room,
  today,
  votedBy,
} from '../testing';
import { meeting } from './meeting';
import type { MeetingEvent } from './meeting.events';
import { openMeetingCommands } from './open-meeting-commands';

describe('what somebody may do with a meeting', () => {
  it('is to prepare it, for chair, secretary and office', () => {
    const preparing = ['RescheduleMeeting', 'CancelMeeting', 'PlaceItem', 'FreezePack', 'AddAttachment'];
    expect(open([called, placed()], 'cleo')).toEqual(expect.arrayContaining([...preparing, 'OpenMeeting']));
    expect(open([called, placed()], office)).toEqual(expect.arrayContaining(preparing));
    expect(open([called, placed()], office)).not.toContain('OpenMeeting');
  });

  it('is to ask, to excuse oneself and to withdraw, for a member', () =>
    expect(open([called, placed()], 'ana')).toEqual([
      'SendApology',
      'AskQuestion review',
      'DeclareConflict review',
    ]));

  it('is to vote once there, on what is open', () => {
    expect(open(room('cleo', 'ana', 'eve'), 'ana')).toContain('CastVote review');
    expect(open(room('cleo', 'ana', 'eve'), 'bo')).not.toContain('CastVote review');
    expect(open(held('cleo', 'ana', 'eve'), 'ana')).not.toContain('CastVote review');
  });

  it('is to seal what carries, for the chair', () => {
    const history = [
      ...room('cleo', 'ana', 'eve'),
      votedBy('cleo', 'kill'),
      votedBy('ana', 'kill'),
      votedBy('eve', 'kill'),
    ];
    expect(open(history, 'cleo')).toContain('DecideItem review');
    expect(open(history, 'sol')).not.toContain('DecideItem review');
    expect(reason(room('cleo', 'ana', 'eve'), 'cleo', 'DecideItem')).toMatch(/as many as the quorum/);
  });

  it('is to record votes, for the secretary, seat by seat', () => {
    const commands = open([...room('cleo', 'ana', 'eve'), arrived('dan', 'bo’s')], 'sol');
    expect(commands.filter((one) => one.startsWith('CastVote'))).toEqual([
      'CastVote cleo’s',
      'CastVote ana’s',
      'CastVote eve’s',
    ]);
    expect(open(room('cleo', 'ana', 'eve'), 'cleo')).not.toContain('CastVote ana’s');
  });

  it('is nothing on an item that one is withdrawn from', () => {
    const history = [...room('cleo', 'ana', 'eve'), recusedFrom('ana')];
    expect(open(history, 'ana').filter((one) => one.endsWith(' review'))).toEqual([]);
    expect(reason(history, 'ana', 'CastVote')).toMatch(/§4\.1/);
  });

  it('is to confirm a vote that was recorded for one', () => {
    const history = [
      ...room('cleo', 'ana', 'eve'),
      votedBy('ana', 'go', { by: 'sol', isRecordedForThem: true }),
    ];
    expect(open(history, 'ana')).toContain('ConfirmVote review');
    expect(open(history, 'eve')).not.toContain('ConfirmVote review');
  });

  it('is to answer, for the owner of the pilot who has no seat', () => {
    const asked: MeetingEvent = {
      ...{ type: 'QuestionAsked', meetingId, questionId: 'q', itemId: 'review', person: 'ana', text: 'Why?' },
    };
    expect(open([called, placed(), frozen('review'), asked], 'otto')).toEqual(['AnswerQuestion review']);
  });

  it('is nothing for a passer-by but to come in, and every no is a sentence', () => {
    expect(open(held('cleo'), 'gus')).toEqual(['Arrive']);
    for (const one of all(held('cleo'), 'gus')) if (!one.isOpen) expect(one.reason).toMatch(/\.$/);
  });

  it('is to end recusals, to defer and to close, for whoever leads', () => {
    const history = [...held('cleo', 'ana'), recusedFrom('ana')];
    expect(open(history, 'cleo')).toEqual(
      expect.arrayContaining(['EndRecusal review', 'DeferItem review', 'OpenItem review', 'CloseMeeting']),
    );
    expect(open(history, 'ana')).not.toContain('CloseMeeting');
  });
});

function all(history: MeetingEvent[], who: string | Actor) {
  return openMeetingCommands(replay(meeting, history), {
    ...{ actor: typeof who === 'string' ? actor(who) : who, board: aBoard(), today, now },
    pilotOf: () => outsiders,
  });
}
function open(history: MeetingEvent[], who: string | Actor): string[] {
  return all(history, who)
    .filter(({ isOpen }) => isOpen)
    .map(({ command, about }) => (about ? `${command} ${about}` : command));
}
function reason(history: MeetingEvent[], who: string, command: string): string | null {
  return all(history, who).find((one) => one.command === command)?.reason ?? null;
}
