import { useEffect } from 'react';

const attribute = 'data-mantine-color-scheme';

/** Paper is white: what is dark on screen is printed in the light colours. */
export function usePaperColours(): void {
  useEffect(() => {
    const root = document.documentElement;
    let onScreen: string | null = null;
    const toPaper = () => {
      onScreen = root.getAttribute(attribute);
      root.setAttribute(attribute, 'light');
    };
    const toScreen = () => {
      if (onScreen !== null) root.setAttribute(attribute, onScreen);
    };
    window.addEventListener('beforeprint', toPaper);
    window.addEventListener('afterprint', toScreen);
    return () => {
      window.removeEventListener('beforeprint', toPaper);
      window.removeEventListener('afterprint', toScreen);
    };
  }, []);
}
