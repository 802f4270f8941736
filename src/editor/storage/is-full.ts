/** The browser gives this site no more room: https://developer.mozilla.org/docs/Web/API/Storage_API/Storage_quotas_and_eviction_criteria */
export const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';
