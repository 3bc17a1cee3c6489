import { describe, expect, it } from '@jest/globals';
import { render } from '@testing-library/react';
import { StageMini, StageTrack } from './stage-track';

describe('a stage track', () => {
  it('claims no decision for a gate that only lies behind', () => {
    const { getByTitle, container } = render(<StageTrack stage="production" />);
    expect(isTicked(getByTitle('Gate 1: no decision recorded here'))).toBe(false);
    expect(container.querySelectorAll('[data-at="done"]')).toHaveLength(4);
  });

  it('ticks a gate that was decided, and only that', () => {
    const { getByTitle, getByRole } = render(<StageTrack stage="pilot" decidedGates={[2]} />);
    expect(isTicked(getByTitle('Gate 1: no decision recorded here'))).toBe(false);
    expect(isTicked(getByTitle('Gate 2: decided'))).toBe(true);
    expect(getByRole('img').getAttribute('aria-label')).toBe('Stage pilot, 3 of 5; gates decided here: 2');
  });

  it('dots the gate whose review is open', () => {
    const { getByTitle, getByRole } = render(
      <StageTrack stage="pilot" decidedGates={[2]} reviewedGate={3} />,
    );
    expect(getByTitle('Gate 3: in review').querySelector('circle')).not.toBeNull();
    expect(getByTitle('Gate 2: decided').querySelector('circle')).toBeNull();
    expect(getByRole('img').getAttribute('aria-label')).toBe(
      'Stage pilot, 3 of 5; gates decided here: 2; in review: gate 3',
    );
  });

  it('draws no gates in a row', () => {
    const { container } = render(<StageMini stage="pilot" />);
    expect(container.querySelector('svg')).toBeNull();
    expect(container.querySelectorAll('[data-at="done"]')).toHaveLength(2);
  });
});

const isTicked = (gate: HTMLElement) => gate.querySelector('path') !== null;
