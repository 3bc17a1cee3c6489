import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressedCopies } from './compressed-copies.mjs';
import { parsedDocuments } from './parsed-documents.mjs';

const api = process.env.GATEHOUSE_API ?? 'http://127.0.0.1:3000';
const ours = /\/libs\/(ui|web-kit|[a-z-]+\/web)\/src\/.*\.tsx?$/;

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [parsedDocuments(), react(), compressedCopies()],
  server: {
    port: 5173,
    fs: { allow: ['../..'] },
    proxy: {
      '/graphql': { target: api, ws: true },
      '/api': api,
      '/auth': api,
      '/health': api,
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Nothing inlined as data: and no inline script, so that the content policy can stay strict.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      // A barrel must not drag what only a later screen needs into the first one.
      treeshake: { moduleSideEffects: (id) => !ours.test(id) },
      output: {
        // What every screen needs comes in one piece: each piece is a request.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
      },
    },
  },
});
