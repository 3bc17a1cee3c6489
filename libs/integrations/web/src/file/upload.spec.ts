import { describe, expect, it } from '@jest/globals';
import { answerOf } from './upload';

describe('what became of an upload', () => {
  it('is the id of the file', () => expect(answerOf(201, '{"id":"abc"}')).toEqual({ id: 'abc' }));

  it('is the reason the server gives', () =>
    expect(answerOf(415, '{"detail":"file: This is a workbook. Save it as CSV."}')).toEqual({
      refusal: 'This is a workbook. Save it as CSV.',
    }));

  it.each([
    [502, '<html>Bad gateway</html>'],
    [200, ''],
  ])('is said in words also where %s brings no reason', (status, body) =>
    expect(answerOf(status, body)).toEqual({
      refusal: `The server answered ${status}. Try again in a moment.`,
    }),
  );
});
