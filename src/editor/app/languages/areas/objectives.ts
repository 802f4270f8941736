/** Words of the objectives: the table of what is promised, and the window in which promises are made. */
import type { Catalogue } from '../language.ts';

export const objectiveTexts = {
  title: { en: 'Objectives', zh: '目标' },
  summary: {
    en: 'What is promised from a publication to a subscription, over all the ways between them. Analysis, simulation and the command line hold the design against it.',
    zh: '从发布到订阅之间所有路径上的承诺。分析、仿真和命令行都会据此检验设计。',
  },
  objective: { en: 'Objective', zh: '目标' },
  none: { en: 'Nothing is promised yet.', zh: '尚无承诺。' },
  noneMore: {
    en: 'An objective says how fast messages must arrive, how many, and how few may be lost.',
    zh: '目标规定消息须多快到达、到达多少、至多丢失多少。',
  },
  leadsNowhere: {
    en: 'Nobody reads what is sent from here: an objective ends with a subscription.',
    zh: '没有人读取从此处发送的内容：目标须以订阅为终点。',
  },
  add: { en: 'Add an objective', zh: '添加目标' },
  edit: { en: 'Edit {name}', zh: '编辑{name}' },
  fresh: { en: 'New objective', zh: '新目标' },
  choice: { en: 'Objective', zh: '目标' },
  create: { en: 'New', zh: '新建' },
  duplicate: { en: 'Duplicate', zh: '复制' },
  remove: { en: 'Delete', zh: '删除' },
  undo: { en: 'Undo', zh: '撤销' },
  promised: { en: 'Promised', zh: '承诺' },
  promisedNothing: { en: 'nothing yet', zh: '尚未规定' },
  atMost: { en: 'p99 ≤ {value}', zh: 'p99 ≤ {value}' },
  atLeast: { en: '≥ {value}', zh: '≥ {value}' },
  lossAtMost: { en: 'loss ≤ {value}', zh: '丢失 ≤ {value}' },
  predicted: { en: 'Predicted p99', zh: '预测 p99' },
  estimated: {
    en: 'An estimate: of several ways the slowest counts, and times that have no known law are taken as exponential.',
    zh: '估计值：多条路径取最慢者，分布未知的时间按指数分布处理。',
  },
  simulated: { en: 'Simulated p99', zh: '仿真 p99' },
  loss: { en: 'loss {value}', zh: '丢失 {value}' },
  notRun: { en: 'not run yet', zh: '尚未运行' },
  earlier: { en: 'of an earlier design', zh: '来自较早的设计' },
  met: { en: 'met', zh: '达成' },
  missed: { en: 'missed', zh: '未达成' },
  unknown: { en: 'simulate to know', zh: '需仿真' },
  unknownMore: {
    en: 'Several ways lead there, or no law of the response time is known: simulate to find out.',
    zh: '有多条路径可达，或响应时间的分布未知：请通过仿真得知。',
  },
  undecided: { en: 'too few messages', zh: '消息太少' },
  undecidedMore: {
    en: 'Too few messages were simulated to say how slow the slowest are at most: simulate for longer.',
    zh: '仿真的消息太少，无法得出最慢者的上限：请延长仿真。',
  },
  biggestShare: { en: 'Share of the mean', zh: '均值占比' },
  noMean: { en: 'overloaded', zh: '过载' },
  id: { en: 'On the command line: --assert ‘p99Ms({id})<200’', zh: '命令行中：--assert ‘p99Ms({id})<200’' },
  way: { en: '{from} to {to}', zh: '{from} 至 {to}' },
} as const satisfies Catalogue;
