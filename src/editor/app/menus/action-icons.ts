/** The icons of the actions that stand above a selection. */
import { Copy, Files, type LucideIcon, Minimize2, PencilLine, Plus, Spline, Trash2 } from 'lucide-react';

export const actionIcons: Readonly<Record<string, LucideIcon>> = {
  connect: Spline,
  'quick-add': Plus,
  rename: PencilLine,
  copy: Copy,
  duplicate: Files,
  remove: Trash2,
  'collapse-context': Minimize2,
};
