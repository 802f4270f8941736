/** A door on this machine, wherever there is room for one. */
import type { HttpOptions } from '../http.ts';
import { unheard } from './unheard.ts';

export const anyPort: HttpOptions = {
  host: '127.0.0.1',
  port: 0,
  isReady: () => true,
  metrics: { page: async () => 'figures 1\n' },
  telemetry: unheard.telemetry,
};
