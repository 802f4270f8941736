/** Words of a design or of a file stay on their line, and no control sign in them moves the cursor of a terminal. */
export const oneLine = (words: string): string => words.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
