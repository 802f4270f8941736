/** What the eye is helped to see in a source: per language one pattern, whose named groups are the kinds of what they match. */

export type Kind = 'comment' | 'keyword' | 'string' | 'number' | 'name';

/** One pattern from parts of it; of two that match at a place, the first wins. */
const grammar = (flags: string, parts: readonly (readonly [Kind, RegExp])[]): RegExp => {
  // A group may be named once only, so that the same kind gets a number behind it.
  const groups = parts.map(([kind, { source }], at) => `(?<${kind}${at}>${source})`);
  return new RegExp(groups.join('|'), `g${flags}`);
};

const typescript = grammar('', [
  ['comment', /\/\*[\s\S]*?(?:\*\/|$)|\/\/.*/],
  ['string', /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/],
  ['string', /`(?:[^`\\$]|\\[\s\S]|\$(?!\{)|\$\{(?:[^{}`]|`[^`]*`|\{[^{}]*\})*\})*`/],
  ['string', /(?<=[=(,:[!&|?{};]\s*)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/],
  [
    'keyword',
    /\b(?:abstract|as|async|await|break|case|catch|class|const|continue|default|delete|do|else|enum|export|extends|false|finally|for|from|function|if|implements|import|in|instanceof|interface|keyof|let|new|null|of|private|protected|public|readonly|return|satisfies|static|super|switch|this|throw|true|try|type|typeof|undefined|var|void|while|yield)\b(?!['"]?\s*:(?!:))/,
  ],
  ['number', /\b(?:0[xob][\da-f_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:e[+-]?\d+)?)n?\b/],
  ['name', /\b[A-Z][\w$]*/],
]);

const json = grammar('', [
  ['name', /"(?:[^"\\\n]|\\.)*"(?=\s*:)/],
  ['string', /"(?:[^"\\\n]|\\.)*"/],
  ['number', /-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b/],
  ['keyword', /\b(?:true|false|null)\b/],
]);

const yaml = grammar('m', [
  ['comment', /(?<=^|\s)#.*/],
  ['name', /(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[\w./-]+)(?=\s*:(?:\s|$))/],
  ['string', /"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'/],
  ['keyword', /(?<=[\s[,])(?:true|false|null|~)(?=\s|[,\]]|$)|^---$/],
  ['number', /(?<=[\s[,])-?\d+(?:\.\d+)?(?=\s|[,\]]|$)/],
]);

const markdown = grammar('m', [
  ['string', /^(?<fence>`{3,}|~{3,})[\s\S]*?^\k<fence>|`[^`\n]+`/],
  ['comment', /<!--[\s\S]*?(?:-->|$(?![\s\S]))/],
  ['keyword', /^#{1,6} .*/],
  ['name', /!?\[[^\]\n]*\]\([^)\n]*\)|https?:\/\/[^\s)>]+/],
  ['number', /^\s*(?:[-*+]|\d+\.)(?= )|\*\*[^*\n]+\*\*/],
]);

/** Also the files of Docker, of settings and of what to ignore: all have comments behind a hash sign. */
const shell = grammar('m', [
  ['comment', /(?<=^|\s)#.*/],
  ['string', /"(?:[^"\\]|\\[\s\S])*"|'[^']*'/],
  ['name', /^[A-Za-z_]\w*(?==)|\$\{[^}\n]*\}|\$[\w@*#?]+/],
  [
    'keyword',
    /^(?:FROM|RUN|COPY|ADD|WORKDIR|ENV|ARG|EXPOSE|USER|ENTRYPOINT|CMD|HEALTHCHECK|LABEL|VOLUME|STOPSIGNAL)\b|(?<=^|[\s;])(?:if|then|else|elif|fi|for|while|do|done|case|esac|in|function|export|set|exec|exit|return|trap|local)(?=$|[\s;])/,
  ],
  ['number', /(?<=[\s=])\d+(?:\.\d+)?(?=\s|$)/],
]);

const byEnding: Readonly<Record<string, RegExp>> = {
  ts: typescript,
  mts: typescript,
  js: typescript,
  mjs: typescript,
  json,
  yml: yaml,
  yaml,
  md: markdown,
  sh: shell,
};

/** Null: plain text. */
export const grammarOf = (path: string): RegExp | null => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/^Dockerfile|^\.(?:env|git|docker|npm)/.test(name)) return shell;
  return byEnding[name.slice(name.lastIndexOf('.') + 1)] ?? null;
};
