import './layers.css';
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import './fonts.css';
import './global.css';
import './print.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { cssVariablesResolver, theme } from './theme';
import { usePaperColours } from './use-paper-colours';

const chosenScheme = localStorageColorSchemeManager({ key: 'gatehouse.color-scheme' });

type Props = {
  children: ReactNode;
  /** In tests nothing moves and nothing is portalled. */
  env?: 'default' | 'test';
};

/** Colours, type and spacing for everything inside; follows the system until a person chooses. */
export function GatehouseTheme({ children, env = 'default' }: Props) {
  usePaperColours();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={chosenScheme}
      defaultColorScheme="auto"
      env={env}
    >
      {children}
    </MantineProvider>
  );
}
