// The site without a network: keeps every file of one version, whole or not at all, and answers from it.
// The build puts in the version and the files, each with its hash (scripts/offline/write.mjs).

const version = '__VERSION__';
/** Path below the scope ('' is the page itself) to the hash of its content, as in subresource integrity. */
const files = JSON.parse('__FILES__');

const prefix = 'eventwright ';
const ownCache = prefix + version;
const { scope } = self.registration;

/** Files whose name holds a hash of their content are the same in every version. */
const neverChanges = (path) => path.startsWith('assets/');

const fetched = async (url, integrity) => {
  const response = await fetch(url, { integrity, cache: 'no-cache' });
  if (!response.ok || response.redirected) throw new Error(`${url} is not to be had.`);
  return response;
};

/** A file that is missing, or is already of another version, ends the installation: the version before stays. */
const fill = async () => {
  const cache = await caches.open(ownCache);
  await Promise.all(
    Object.entries(files).map(async ([path, integrity]) => {
      const url = scope + path;
      const kept = neverChanges(path) ? await caches.match(url, { ignoreVary: true }) : undefined;
      await cache.put(url, kept ?? (await fetched(url, integrity)));
    }),
  );
};

/** The version before stays as well: a tab that was opened with it may still ask for its parts. */
const dropOlder = async () => {
  const all = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== ownCache);
  await Promise.all(all.slice(0, -1).map((name) => caches.delete(name)));
};

const answer = async (request, path) => {
  const url = scope + path;
  const kept = (await (await caches.open(ownCache)).match(url, { ignoreVary: true })) ?? (await caches.match(url));
  return kept ?? fetch(request);
};

/** The file that an address means; undefined where it is none of this site. */
const fileOf = (address) => {
  const url = new URL(address);
  const plain = url.origin + url.pathname;
  if (!plain.startsWith(scope)) return undefined;
  const path = plain.slice(scope.length);
  if (path === 'index.html') return '';
  return Object.hasOwn(files, path) || neverChanges(path) ? path : undefined;
};

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(dropOlder().then(() => self.clients.claim())));
// A new version waits until somebody wants it: no page changes under the hands of whoever works on it.
self.addEventListener('message', ({ data }) => data === 'take over' && self.skipWaiting());
self.addEventListener('fetch', (event) => {
  const path = event.request.method === 'GET' ? fileOf(event.request.url) : undefined;
  if (path !== undefined) event.respondWith(answer(event.request, path));
});
