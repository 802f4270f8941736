// The browser's entry: mounts the editor into the page and does nothing else.
import { mount } from './editor/app/mount.tsx';

const root = document.getElementById('root');
if (root) void mount(root);
