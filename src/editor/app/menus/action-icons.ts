/** The icons of the actions that stand above a selection. */
import {
  AlignStartHorizontal,
  AlignStartVertical,
  ArrowLeftFromLine,
  ArrowRightToLine,
  Copy,
  Group,
  type LucideIcon,
  Minimize2,
  PencilLine,
  Plus,
  Spline,
  Trash2,
} from 'lucide-react';

export const actionIcons: Readonly<Record<string, LucideIcon>> = {
  connect: Spline,
  'insert-on-link': Plus,
  'start-link-from': ArrowLeftFromLine,
  'lead-link-to': ArrowRightToLine,
  'quick-add': Plus,
  rename: PencilLine,
  duplicate: Copy,
  group: Group,
  'align-left': AlignStartVertical,
  'align-top': AlignStartHorizontal,
  remove: Trash2,
  'collapse-context': Minimize2,
};
