import { renderScreen } from '@gatehouse/ui/testing';
import { describe, expect, it } from '@jest/globals';
import { anEntry } from '../testing/a-pilot';
import { AssessedTogether } from './assessed-together';
import { StoryEntry } from './story-entry';
import { toldTogether } from './told-together';

describe('an entry of a story', () => {
  it('sets what is quoted at the end apart, and leaves in the sentence what is quoted within it', () => {
    const { container } = renderScreen(
      <ul>
        <StoryEntry
          entry={anEntry('e', [
            { kind: 'quote', text: 'An owner has accepted' },
            { kind: 'text', text: ' is ' },
            { kind: 'strong', text: 'met' },
            { kind: 'text', text: '. ' },
            { kind: 'quote', text: 'There is one.' },
            { kind: 'text', text: ' ' },
            { kind: 'quote', text: 'Since May.' },
          ])}
        />
      </ul>,
    );
    expect(container.querySelector('q')?.textContent).toBe('An owner has accepted');
    expect([...container.querySelectorAll('blockquote')].map(({ textContent }) => textContent)).toEqual([
      '“There is one.”',
      '“Since May.”',
    ]);
  });
});

describe('what a machine assessed', () => {
  const at = (id: string, occurredAt: string, eventType = 'CriterionAssessed') => ({
    id,
    eventType,
    occurredAt,
  });

  it('at one instant is told together, and everything else by itself', () =>
    expect(
      toldTogether([
        ...[at('a', '1'), at('b', '1'), at('c', '2'), at('d', '2', 'ReviewReady')],
        ...[at('e', '2'), at('f', '2')],
      ]).map((group) => group.map(({ id }) => id).join('')),
    ).toEqual(['ab', 'c', 'd', 'ef']));

  it('says how much of it is met, and opens to each of them', async () => {
    const entries = ['met', 'met', 'not met'].map((verdict, index) =>
      anEntry(`e${index}`, [
        { kind: 'quote', text: `Criterion ${index}` },
        { kind: 'strong', text: verdict },
        { kind: 'text', text: ': so.' },
      ]),
    );
    const { getByText, queryByText, getByRole, user } = renderScreen(
      <ol>
        <AssessedTogether entries={entries} />
      </ol>,
    );
    expect(getByText('3 criteria').parentElement?.textContent).toBe('3 criteria assessed: 2 met, 1 not met.');
    expect(queryByText('Criterion 2')).toBeNull();
    await user.click(getByRole('button', { name: 'Each of them' }));
    expect(getByText('Criterion 2')).toBeTruthy();
  });
});
