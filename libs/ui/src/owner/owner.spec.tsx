import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../testing';
import { Owner } from './owner';

describe('the owner of a pilot', () => {
  it('is named', () => {
    renderScreen(<Owner owner={{ name: 'Caroline Mbeki', initials: 'CM' }} />);
    expect(screen.getByText('Caroline Mbeki')).toBeTruthy();
  });

  it('is missed in capitals, with the clock read at the instant on screen', () => {
    renderScreen(<Owner orphanedSince="2026-05-01T00:00:00Z" at={new Date('2026-05-20T12:00:00Z')} />);
    expect(screen.getByText('ORPHANED 19 d')).toBeTruthy();
  });

  it('is missed since a day, where nobody knows the hour', () => {
    renderScreen(<Owner orphanedSince="2026-05-01T12:00:00.000Z" />);
    expect(screen.getByTitle(/^Nobody has owned it since/).title).not.toMatch(/:/);
  });
});
