import { useLayoutEffect } from 'react';

const name = 'data-mantine-color-scheme';

/** Dark whatever a person chose, as for a projector in a dim room; their own colours return when the screen is left. */
export function useDarkPage(): void {
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    const before = root.getAttribute(name);
    root.setAttribute(name, 'dark');
    return () => {
      if (before !== null) root.setAttribute(name, before);
    };
  }, []);
}
