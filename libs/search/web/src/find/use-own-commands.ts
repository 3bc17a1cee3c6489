import { useApolloClient } from '@apollo/client/react';
import {
  IconCheck,
  IconHistory,
  IconKeyboard,
  IconLink,
  IconMoon,
  IconPrinter,
  IconSun,
  openKeyList,
  useColorScheme,
} from '@gatehouse/ui';
import { graphql, useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import type { Doable } from './doable';

const headQuery = graphql(`
  query ReadUpTo {
    log {
      readUpTo
    }
  }
`);

/** What can be done on every screen. */
export function useOwnCommands(): Doable[] {
  const { isPast, returnToNow } = useMoment();
  const { chosen, choose } = useColorScheme();
  const copyLink = useCopyLink();
  const [isCopied, setCopied] = useState(false);
  const isDark =
    chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  return [
    ...(isPast ? [{ label: 'Return to now', icon: IconHistory, shortcut: 'Escape', act: returnToNow }] : []),
    {
      label: 'Copy a link to this instant',
      detail: isCopied ? 'Copied' : 'Whoever opens it sees exactly this, also later',
      icon: isCopied ? IconCheck : IconLink,
      act: () => void copyLink().then(() => setCopied(true)),
      staysOpen: true,
    },
    {
      label: isDark ? 'Switch to light colours' : 'Switch to dark colours',
      icon: isDark ? IconSun : IconMoon,
      act: () => choose(isDark ? 'light' : 'dark'),
    },
    { label: 'Print', icon: IconPrinter, shortcut: 'Mod+p', act: afterClosing(() => window.print()) },
    { label: 'Keyboard shortcuts', icon: IconKeyboard, shortcut: '?', act: afterClosing(openKeyList) },
  ];
}

/** Of the present the address gets the log position that is on screen; the past has its instant there already. */
function useCopyLink(): () => Promise<void> {
  const client = useApolloClient();
  const { isPast } = useMoment();
  return async () => {
    const address = new URL(window.location.href);
    if (!isPast) {
      const { data } = await client.query({ query: headQuery, fetchPolicy: 'network-only' });
      if (data) address.searchParams.set('at', String(Number(data.log.readUpTo)));
    }
    await navigator.clipboard.writeText(address.href);
  };
}

// What opens over the screen, or prints it, waits until this window is gone from it.
const afterClosing = (act: () => void) => () => void setTimeout(act, 50);
