/// <reference types="vite/client" />
import '@tabler/core/dist/css/tabler.css';
import '../look/look.css';
