/** Personal data in messages: what is marked as such, what looks like it, and on which topics it lies. */
import { pathOf } from '../../lib/pointer.ts';
import { remembered } from '../../lib/remembered.ts';
import { sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../../model/design.ts';
import type { Message } from '../../model/message.ts';
import { fieldPointers } from '../../model/schemas/form/field-pointers.ts';
import { carriedMessages } from '../contracts/carried.ts';

export const isPersonal = (design: Design, message: string): boolean =>
  design.messages !== undefined && personalIn(design.messages).has(message);

const personalIn = remembered(
  (messages: NonNullable<Design['messages']>): ReadonlySet<string> =>
    new Set(sortedEntries(messages).flatMap(([id, { pii = [] }]) => (pii.length > 0 ? [id] : []))),
);

/** Does any message of a design hold some? */
export const holdsPersonal = ({ messages }: Design): boolean => messages !== undefined && personalIn(messages).size > 0;

/** Messages with personal data on a topic. */
export const personalOn = (design: Design, topic: string): readonly string[] =>
  (carriedMessages(design).get(topic) ?? []).filter((message) => isPersonal(design, message));

/** The marked fields of several messages, each once. */
export const personalFields = (design: Design, messages: readonly string[]): readonly string[] => [
  ...new Set(messages.flatMap((message) => design.messages?.[message]?.pii ?? [])),
];

/** Names that hardly ever hold anything else, with or without a word before them. */
const telling =
  /(?:e?mail|emailaddress|phone|phonenumber|mobilenumber|dateofbirth|birthdate|firstname|lastname|fullname|surname|socialsecuritynumber|ssn|passportnumber|taxid|iban|ipaddress|homeaddress|postaladdress)$/;

/** Fields that are personal data by their names, in a message where nobody has said which are; an empty `pii` says that none is. */
export const unmarkedFields = (message: Message, schemas: Design['schemas'] = {}): readonly string[] => {
  if (message.pii !== undefined || message.payload === undefined) return [];
  return fieldPointers(message.payload, schemas)
    .filter(({ isScalar, pointer }) => isScalar && isTelling(pathOf(pointer).at(-1) ?? ''))
    .map(({ pointer }) => pointer);
};

const isTelling = (name: string): boolean => telling.test(name.toLowerCase().replaceAll(/[^a-z]/g, ''));
