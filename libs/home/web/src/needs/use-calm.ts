import { useState, type PointerEvent } from 'react';

type Calm<Value> = {
  /** What to draw: what is so, or what was so when the pointer came. */
  shown: Value;
  /** Something is held back. */
  isBehind: boolean;
  show: () => void;
  /** For the element that must not move under the pointer. */
  handlers: { onPointerEnter: (event: PointerEvent) => void; onPointerLeave: () => void };
};

/** Nothing moves under a mouse that is about to press: news waits until it has gone, or is asked for. */
export function useCalm<Value>(value: Value): Calm<Value> {
  const [held, setHeld] = useState<{ value: Value } | null>(null);
  const shown = held ? held.value : value;
  return {
    shown,
    isBehind: shown !== value,
    show: () => setHeld({ value }),
    handlers: {
      onPointerEnter: ({ pointerType }) => {
        if (pointerType === 'mouse') setHeld({ value });
      },
      onPointerLeave: () => setHeld(null),
    },
  };
}
