/** How a report looks: quiet, on a screen of any width in light and dark, and on paper. */
import { colours } from '../../picture/colours.ts';
import { pictureFonts } from '../../picture/font.ts';

type Theme = keyof typeof colours;

/** Names that say what a colour is for; the picture and the page have the same ones. */
const variables = (theme: Theme): string => {
  const { error, good, line, service, subscriber, surface, text, warning } = colours[theme];
  const of = {
    ...{ ground: colours[theme]['surface-canvas'], surface, line, text, quiet: colours[theme]['text-quiet'] },
    ...{ good, warning, error, mark: service, soft: colours[theme]['service-soft'], theory: subscriber },
  };
  return Object.entries(of)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
};

const mono = 'ui-monospace,SFMono-Regular,Menlo,Consolas,monospace';

const base = `
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--text);font:15px/1.55 ${pictureFonts};font-variant-numeric:tabular-nums}
header,main,footer{max-width:1200px;margin:0 auto;padding:0 28px}
header{padding-top:44px}
.sort{margin:0;color:var(--quiet);font-size:13px;letter-spacing:.06em;text-transform:uppercase}
h1{margin:4px 0 0;font-size:32px;line-height:1.2;font-weight:650;letter-spacing:-.015em;overflow-wrap:anywhere}
.subtitle{margin:6px 0 0;color:var(--quiet);font-size:17px;overflow-wrap:anywhere}
nav{margin:22px 0 0;padding:0}
nav ul{display:flex;flex-wrap:wrap;gap:4px 18px;margin:0;padding:0;list-style:none}
nav a{display:inline-block;padding:3px 0;color:var(--mark)}
section{margin:40px 0 0}
h2{margin:0 0 14px;padding-top:14px;border-top:2px solid var(--text);font-size:21px;line-height:1.3;font-weight:640;letter-spacing:-.01em}
h3{margin:26px 0 8px;font-size:16px;font-weight:620}
p{margin:0 0 12px;max-width:76ch;overflow-wrap:anywhere}
ul.list{margin:0 0 12px;padding-left:20px;max-width:76ch}
ul.list li{margin:0 0 6px;overflow-wrap:anywhere}
code{font-family:${mono};font-size:.9em;overflow-wrap:anywhere}
.good{color:var(--good)}.warning{color:var(--warning)}.error{color:var(--error)}.quiet{color:var(--quiet)}
ul.list.error{color:inherit;padding:12px 16px 6px 34px;border-left:4px solid var(--error);background:var(--surface);border-radius:0 8px 8px 0;max-width:none}
`;

const verdicts = `
.verdicts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(290px,100%),1fr));gap:12px;margin:0 0 16px}
.verdicts>div{padding:12px 16px 14px;border:1px solid var(--line);border-top:4px solid currentColor;border-radius:8px;background:var(--surface)}
.verdicts dt{color:var(--quiet);font-size:13px}
.verdicts dd{margin:0}
.verdicts .value{font-size:23px;line-height:1.3;font-weight:640;letter-spacing:-.01em}
.verdicts .detail{color:var(--quiet);font-size:13px;line-height:1.45;overflow-wrap:anywhere}
`;

const tables = `
.scroll{overflow-x:auto;margin:0 0 18px;border:1px solid var(--line);border-radius:8px;background:var(--surface)}
table{border-collapse:collapse;width:100%;font-size:13.5px;line-height:1.4}
caption{padding:11px 12px 9px;text-align:left;font-weight:620;font-size:14px}
th,td{padding:7px 12px;border-top:1px solid var(--line);text-align:left;vertical-align:top}
thead th{color:var(--quiet);font-weight:520;white-space:nowrap}
tbody th{font-weight:520;min-width:11em;overflow-wrap:break-word}
.number{text-align:right;white-space:nowrap}
.below{display:block;color:var(--quiet);font-size:12px;font-weight:400}
.notes{margin:-10px 0 22px;padding:0;list-style:none;color:var(--quiet);font-size:13px;max-width:90ch}
.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:0;margin:0 0 12px;border:1px solid var(--line);border-radius:8px;background:var(--surface);font-size:14px}
.facts div{display:grid;grid-template-columns:subgrid;grid-column:1/-1;padding:7px 14px}
.facts div+div{border-top:1px solid var(--line)}
.facts dt{color:var(--quiet);padding-right:24px}
.facts dd{margin:0;overflow-wrap:anywhere}
`;

const figures = `
figure{margin:0 0 16px}
figcaption{color:var(--quiet);font-size:13px}
.picture{overflow-x:auto;background:var(--ground);border:1px solid var(--line);border-radius:8px}
.picture svg{display:block;margin:0 auto;max-width:100%;height:auto}
.picture.wide svg{min-width:640px}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(340px,100%),1fr));gap:14px;margin:0 0 10px}
.charts figure{margin:0;padding:12px 14px;border:1px solid var(--line);border-radius:8px;background:var(--surface);min-width:0}
.charts figcaption{color:var(--text);font-weight:560;font-size:14px;line-height:1.4;margin:0 0 6px;min-height:2.8em;display:flex;align-items:end;overflow-wrap:anywhere}
.charts svg{display:block;width:100%;height:auto}
.charts p{margin:4px 0 6px;color:var(--quiet);font-size:13px}
.tick{fill:var(--quiet);font-size:11px}
.grid{stroke:var(--line);fill:none}
.line{stroke:var(--mark);fill:none;stroke-width:1.8;stroke-linejoin:round}
.band{fill:var(--mark);fill-opacity:.2}
.theory{stroke:var(--theory);stroke-width:1.5;stroke-dasharray:6 4;fill:none}
.warm{stroke:var(--quiet);stroke-width:1.2;stroke-dasharray:1.5 3;fill:none}
.fault{fill:var(--error);fill-opacity:.13;stroke:var(--error);stroke-opacity:.6;stroke-dasharray:3 3}
summary{width:fit-content;padding:3px 0;color:var(--mark);cursor:pointer;font-size:13px}
details .scroll{margin-top:6px;max-height:260px;overflow-y:auto}
`;

const findings = `
.findings{margin:0 0 12px;padding:0;list-style:none}
.findings>li{margin:0 0 10px;padding:11px 16px;border:1px solid var(--line);border-left:4px solid var(--line);border-radius:0 8px 8px 0;background:var(--surface)}
.findings>li.error{border-left-color:var(--error)}.findings>li.warning{border-left-color:var(--warning)}
.findings>li{color:var(--text)}
.findings p{margin:2px 0 0;max-width:90ch}
.findings .what{margin:0;font-weight:580}
.findings .rule{color:var(--quiet);font-size:12.5px}
footer{margin-top:44px;padding-top:14px;padding-bottom:40px;color:var(--quiet);font-size:13px}
a:focus-visible,summary:focus-visible,.scroll:focus-visible,.picture:focus-visible{outline:2px solid var(--mark);outline-offset:2px}
`;

const narrow = `
@media (max-width:640px){
header,main,footer{padding-left:16px;padding-right:16px}header{padding-top:28px}h1{font-size:26px}
.facts{display:block}.facts div{display:block}
th,td{padding:7px 10px}tbody th{min-width:9em}
}
`;

/** Paper is white, turns no wheel and opens nothing; tables of ten columns need it across. */
const paper = `
@page{size:landscape;margin:13mm}
@media print{
body{background:#fff;font-size:10pt}header,main,footer{max-width:none;padding:0}header{padding-top:0}
nav,details{display:none}section{margin-top:20pt}
h2,h3,caption,thead{break-after:avoid}tr,figure,.verdicts>div,.findings>li,.facts div{break-inside:avoid}
.scroll{overflow:visible;border-radius:0}table{font-size:8pt}caption{font-size:9.5pt;padding:6pt 4pt}.below{font-size:7pt}
th,td{padding:3pt 4pt}tbody th{min-width:0}thead th{white-space:normal}
.picture{overflow:visible}.picture.wide svg{min-width:0}.picture svg{max-height:135mm}
.charts{grid-template-columns:repeat(3,1fr)}.verdicts{grid-template-columns:repeat(3,1fr)}
.verdicts>div,.band,.fault,.picture svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;

/** The classes of a picture in each theme. */
export interface PictureStyle {
  readonly light: string;
  readonly dark: string;
}

/** `font` is a style sheet that brings the letters, or nothing. */
export const styleOf = (font: string, { light, dark }: PictureStyle): string =>
  [
    font,
    `:root{${variables('light')}}${light}`,
    ...[base, verdicts, tables, figures, findings, narrow],
    `@media screen and (prefers-color-scheme:dark){:root{${variables('dark')}}${dark}}`,
    paper,
  ]
    .join('')
    .replaceAll('\n', '');
