/** The selecting frame: a full line catches what lies in it, a dashed one what it touches. */
import { useFrame } from './marquee-frame.ts';
import styles from './selecting.module.css';

export function Marquee() {
  const frame = useFrame();
  if (!frame) return null;
  const { x, y, width, height } = frame.area;
  return <div className={styles.marquee} data-marquee={frame.how} style={{ left: x, top: y, width, height }} />;
}
