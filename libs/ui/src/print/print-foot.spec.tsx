import { afterEach, describe, expect, it } from '@jest/globals';
import { act } from '@testing-library/react';
import { renderScreen } from '../testing';
import { PrintFoot } from './print-foot';

describe('the foot of every sheet', () => {
  afterEach(() => printed('afterprint'));

  it('says where the log stood, which instant is read, and when it was printed', () => {
    renderScreen(<PrintFoot position="0000000000184207" asOf="3 March 2026" />);
    expect(sheet('from')).toBe('"Gatehouse, log 184,207, as of 3 March 2026"');
    printed('beforeprint');
    expect(sheet('from')).toMatch(/^"Gatehouse, log 184,207, as of 3 March 2026, printed .*\d{4}/);
    printed('afterprint');
    expect(sheet('from')).not.toContain('printed');
  });

  it('adds the digest of what is sealed, as long as it is shown', () => {
    const { unmount } = renderScreen(
      <>
        <PrintFoot position={null} />
        <PrintFoot sealed={{ name: 'Decision contract, version 3', digest: 'ab12' }} />
      </>,
    );
    expect(sheet('from')).toBe('"Gatehouse"');
    expect(sheet('sealed')).toBe('"Decision contract, version 3, digest ab12"');
    unmount();
    expect(sheet('sealed')).toBe('');
  });
});

const sheet = (part: 'from' | 'sealed') =>
  document.documentElement.style.getPropertyValue(`--gh-sheet-${part}`);
const printed = (name: 'beforeprint' | 'afterprint') => act(() => void window.dispatchEvent(new Event(name)));
