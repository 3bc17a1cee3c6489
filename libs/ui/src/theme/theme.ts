import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

// Mantine asks for a tuple of at least ten; a rest parameter cannot promise its length.
const shades = (...values: string[]) => values as unknown as MantineColorsTuple;

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 0 },
  autoContrast: true,
  white: '#FFFFFF',
  black: '#1A1A1E',
  // prettier-ignore
  colors: {
    ink: shades('#EDEDF0', '#F5F5F2', '#E7E6E2', '#D4D3CD', '#B3B2AC', '#8B8A84', '#686870', '#4B4B52', '#2E2E33', '#1F1F24'),
    gray: shades('#FAFAF8', '#F5F5F2', '#F3F3F0', '#E7E6E2', '#D4D3CD', '#8B8A84', '#686870', '#4B4B52', '#2E2E33', '#1A1A1E'),
    dark: shades('#EDEDF0', '#BBBBC4', '#96969F', '#73737E', '#3B3B44', '#2A2A31', '#232329', '#19191D', '#1D1D22', '#121215'),
    indigo: shades('#EEF2FC', '#DCE4F8', '#C9D3F1', '#B9C6EE', '#A3B8FA', '#8FA3DD', '#4F63A8', '#2A48A8', '#222B47', '#1A2138'),
    moss: shades('#E7F3EC', '#CDE6D8', '#A9D2BC', '#7FCDA3', '#55A97E', '#2F8A5F', '#1B6744', '#2F5A43', '#17291F', '#0F1D16'),
    amber: shades('#FCF1DC', '#F6E2BC', '#E6C88E', '#E9B961', '#C78B22', '#A56A08', '#875000', '#63501F', '#2D2413', '#1F190D'),
    brick: shades('#FCECE9', '#F6D2CC', '#EBB5AE', '#F4978E', '#D65F54', '#BE3F34', '#A5271D', '#71352F', '#371B19', '#261211'),
    plum: shades('#F4EDFB', '#E3D3F4', '#CDB4EA', '#C9A8F2', '#9C6BD0', '#7D4BB8', '#6632A3', '#58417C', '#2A203C', '#1D162A'),
    slate: shades('#EDF0F4', '#DCE1E9', '#C0C9D6', '#AEB9CA', '#7C889C', '#5C6980', '#46536A', '#454F5D', '#23282F', '#191D22'),
  },
  fontFamily: 'Inter, system-ui, sans-serif',
  fontFamilyMonospace: '"JetBrains Mono", ui-monospace, monospace',
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '1.4', sm: '1.42', md: '1.45', lg: '1.4', xl: '1.33' },
  headings: {
    fontFamily: 'Inter, system-ui, sans-serif',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '26px' },
      h2: { fontSize: '13px', lineHeight: '20px' },
      h3: { fontSize: '12px', lineHeight: '18px' },
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '10px' },
  defaultRadius: 'md',
  shadows: {
    xs: '0 1px 2px rgba(26,26,30,.05)',
    md: '0 8px 28px -6px rgba(26,26,30,.16), 0 2px 6px rgba(26,26,30,.06)',
  },
  breakpoints: { xs: '22.5em', sm: '47.5em', md: '64em', lg: '80em', xl: '100em' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
});

/** Semantic names: components use only these, so dark is one list and not a second design. */
// prettier-ignore
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--gh-frame': '#F5F5F2', '--gh-surface': '#FFFFFF', '--gh-sunk': '#FAFAF8', '--gh-hover': '#F3F3F0',
    '--gh-line': '#E7E6E2', '--gh-line-2': '#D4D3CD', '--gh-line-in': '#8B8A84', '--gh-raised': '#FFFFFF',
    '--gh-ink': '#1A1A1E', '--gh-ink-2': '#4B4B52', '--gh-ink-3': '#686870',
    '--gh-solid': '#1F1F24', '--gh-on-solid': '#FFFFFF',
    '--gh-accent': '#2A48A8', '--gh-accent-bg': '#EEF2FC', '--gh-accent-line': '#B9C6EE',
    '--gh-go': '#1B6744', '--gh-go-bg': '#E7F3EC', '--gh-go-line': '#A9D2BC',
    '--gh-warn': '#875000', '--gh-warn-bg': '#FCF1DC', '--gh-warn-line': '#E6C88E',
    '--gh-kill': '#A5271D', '--gh-kill-bg': '#FCECE9', '--gh-kill-line': '#EBB5AE',
    '--gh-past': '#6632A3', '--gh-past-bg': '#F4EDFB', '--gh-past-line': '#CDB4EA',
    '--gh-hold': '#46536A', '--gh-hold-bg': '#EDF0F4', '--gh-hold-line': '#C0C9D6',
    '--gh-c1': '#2A48A8', '--gh-c2': '#8FA3DD', '--gh-c3': '#C9D3F1',
    '--gh-shadow': '0 1px 2px rgba(26,26,30,.05)',
    '--gh-shadow-2': '0 8px 28px -6px rgba(26,26,30,.16), 0 2px 6px rgba(26,26,30,.06)',
    '--mantine-color-placeholder': '#686870', '--mantine-color-body': '#F5F5F2',
  },
  dark: {
    '--gh-frame': '#121215', '--gh-surface': '#19191D', '--gh-sunk': '#1D1D22', '--gh-hover': '#232329',
    '--gh-line': '#2A2A31', '--gh-line-2': '#3B3B44', '--gh-line-in': '#73737E', '--gh-raised': '#2A2A31',
    '--gh-ink': '#EDEDF0', '--gh-ink-2': '#BBBBC4', '--gh-ink-3': '#96969F',
    '--gh-solid': '#EDEDF0', '--gh-on-solid': '#17171A',
    '--gh-accent': '#A3B8FA', '--gh-accent-bg': '#222B47', '--gh-accent-line': '#40507F',
    '--gh-go': '#7FCDA3', '--gh-go-bg': '#17291F', '--gh-go-line': '#2F5A43',
    '--gh-warn': '#E9B961', '--gh-warn-bg': '#2D2413', '--gh-warn-line': '#63501F',
    '--gh-kill': '#F4978E', '--gh-kill-bg': '#371B19', '--gh-kill-line': '#71352F',
    '--gh-past': '#C9A8F2', '--gh-past-bg': '#2A203C', '--gh-past-line': '#58417C',
    '--gh-hold': '#AEB9CA', '--gh-hold-bg': '#23282F', '--gh-hold-line': '#454F5D',
    '--gh-c1': '#8FA6F2', '--gh-c2': '#4F63A8', '--gh-c3': '#333E66',
    '--gh-shadow': 'none',
    '--gh-shadow-2': '0 10px 30px rgba(0,0,0,.5), 0 0 0 1px #3B3B44',
    '--mantine-color-placeholder': '#96969F', '--mantine-color-body': '#121215',
  },
});
