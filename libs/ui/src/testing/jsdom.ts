import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';

// What Mantine and the virtual list ask of a browser and jsdom does not have.
const nothing = () => undefined;

const matchMedia = (media: string) => ({
  matches: false,
  media,
  addEventListener: nothing,
  removeEventListener: nothing,
});

class ResizeObserver {
  observe = nothing;
  unobserve = nothing;
  disconnect = nothing;
}

// A list that measures nothing would draw nothing.
const measured = (pixels: number) => ({ configurable: true, get: () => pixels });

if (typeof window !== 'undefined') {
  Object.assign(window, { matchMedia, ResizeObserver });
  Object.assign(window.HTMLElement.prototype, { scrollIntoView: nothing, scrollTo: nothing });
  Object.defineProperties(window.HTMLElement.prototype, {
    clientHeight: measured(800),
    clientWidth: measured(1200),
    offsetHeight: measured(800),
    offsetWidth: measured(1200),
  });
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: { addEventListener: nothing, removeEventListener: nothing },
  });
}

Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperty(globalThis, 'crypto', { configurable: true, value: webcrypto });
