/** How grave a finding is, as a sign. */
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';

export const severityIcons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;
