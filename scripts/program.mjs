// Bundles the program: its hundreds of files through a loader take seconds at every start, one bundle a few tenths.
import { relative, sep } from 'node:path';
import { build } from 'vite';

const [root, folder] = process.argv.slice(2);

/** Code finds its data files from its own place (`import.meta.url`), which has to stay the source's. */
const sourcePlaces = {
  name: 'source-places',
  enforce: 'pre',
  transform(code, id) {
    if (!code.includes('import.meta.url') || id.includes('node_modules')) return;
    const place = JSON.stringify(relative(folder, id).split(sep).join('/'));
    // The replacement stays on its line, so the map of lines holds.
    return { code: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`), map: null };
  },
};

/** Plain JavaScript in many files, which Node would look up one by one at every start. */
const bundled = ['docx', 'fflate', 'hono', '@hono/node-server', 'kysely', 'openid-client', 'saxes', 'yaml', 'zod'];

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [sourcePlaces],
  ssr: { noExternal: bundled },
  build: {
    ssr: 'src/main.ts',
    outDir: folder,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rollupOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
  },
});
