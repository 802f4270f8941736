/** Entry of the best layout's worker: the kernel itself, unmodified, which answers messages. */
import 'elkjs/lib/elk-worker.min.js';
