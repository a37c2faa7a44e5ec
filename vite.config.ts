import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { prune, usedNames } from './src/look/prune.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const used = usedNames(['ui', 'web', 'modules', 'islands'].map((folder) => `${root}/src/${folder}`));
/** Writes a .gz and a .br beside each text asset, so that the server never compresses them itself. */
function compress(): Plugin {
  return {
    name: 'compress',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const [fileName, item] of Object.entries(bundle)) {
          if (!/\.(css|js|svg)$/.test(fileName)) continue;
          const source = item.type === 'chunk' ? item.code : item.source;
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) });
          this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(source) });
        }
      },
    },
  };
}

export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  css: { postcss: { plugins: [prune(used)] } },
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    manifest: 'manifest.json',
    // Chrome 109 is the last one for Windows 7 and 8.1, which communes still have.
    target: ['chrome109', 'firefox115', 'safari16'],
    cssTarget: ['chrome109', 'firefox115', 'safari16'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: ['src/islands/main.ts', 'src/look/look.css'] },
  },
  plugins: [compress()],
});
