import { lazy, type ComponentType } from 'react';

type Module = { default: ComponentType };

/**
 * A screen that is fetched when somebody goes there. One that was fetched ahead is drawn at once: React keeps a fallback
 * for 300 ms once it has shown it.
 */
export const screen = (load: () => Promise<Module>) => {
  let Fetched: ComponentType | null = null;
  const Later = lazy(load);
  const Screen = () => (Fetched ? <Fetched /> : <Later />);
  const fetchAhead = async () => {
    Fetched = (await load()).default;
  };
  return Object.assign(Screen, { fetchAhead });
};
