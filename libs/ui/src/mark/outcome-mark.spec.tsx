import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../testing';
import { CriterionMark } from './criterion-mark';
import { OutcomeMark } from './outcome-mark';

const ballots = ['go', 'conditional_go', 'hold', 'recycle', 'kill', 'approve', 'reject', 'abstain'];

describe('the mark of an outcome', () => {
  it('has a shape of its own for each, and says its word', () => {
    const shapes = ballots.map((outcome) => {
      const { container, unmount } = renderScreen(<OutcomeMark outcome={outcome} />);
      const shape = container.querySelector('svg')!.innerHTML;
      expect(screen.getByText(outcome.replace('_', ' '))).toBeTruthy();
      unmount();
      return shape;
    });
    expect(new Set(shapes).size).toBe(ballots.length);
    expect(shapes).not.toContain('');
  });

  it('is the same as the domain and as the wire writes it', () => {
    const { container } = renderScreen(
      <>
        <OutcomeMark outcome="conditional-go" />
        <OutcomeMark outcome="conditional_go" />
      </>,
    );
    const [one, other] = container.querySelectorAll('svg');
    expect(one!.innerHTML).toBe(other!.innerHTML);
    expect(screen.getAllByText('conditional go')).toHaveLength(2);
  });

  it('is struck where the decision is voided, and says so', () => {
    renderScreen(<OutcomeMark outcome="go" isVoided />);
    expect(screen.getByText('go').tagName).toBe('S');
    expect(screen.getByText('voided')).toBeTruthy();
  });
});

describe('the mark of a criterion', () => {
  it('says how it stands, or what it is told to', () => {
    renderScreen(
      <>
        <CriterionMark state="unmet" />
        <CriterionMark state="waiting">1 sign-off</CriterionMark>
      </>,
    );
    expect(screen.getByText('unmet')).toBeTruthy();
    expect(screen.getByText('1 sign-off')).toBeTruthy();
  });
});
