/// <reference types="vite/client" />
import '@tabler/core/dist/css/tabler.css';
import '../look/look.css';
import './auto-submit.ts';
import './autosave-form.ts';
import './combo-box.ts';
import './error-focus.ts';
import './grid-keys.ts';
import './menus.ts';
import './progress-poll.ts';
import './row-select.ts';
import './search-shortcut.ts';
import './upload-drop.ts';
