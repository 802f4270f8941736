/** How many bytes of objects some work makes, those included that are collected at once; from a sample, which costs next to nothing. */
import { type HeapProfiler, Session } from 'node:inspector';

const samplingInterval = 2048;

export const allocatedBy = (work: () => void): number => {
  const session = new Session();
  session.connect();
  session.post('HeapProfiler.startSampling', {
    samplingInterval,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  } as HeapProfiler.StartSamplingParameterType);
  work();
  let bytes = 0;
  // Answered before it returns: the session is one of this thread.
  session.post('HeapProfiler.stopSampling', (_, { profile }) => {
    bytes = sizeOf(profile.head);
  });
  session.disconnect();
  return bytes;
};

const sizeOf = ({ children, selfSize }: HeapProfiler.SamplingHeapProfileNode): number =>
  children.reduce((sum, child) => sum + sizeOf(child), selfSize);
