/** Words of the guide. */
import type { Catalogue } from '../language.ts';

export const guideTexts = {
  title: { en: 'Guide', zh: '指南' },
  summary: {
    en: 'From an empty canvas to running code, and what every word and figure means.',
    zh: '从空白画布到可运行的代码，以及每个词语和数字的含义。',
  },
  start: { en: 'In five minutes', zh: '五分钟入门' },
  words: { en: 'What is drawn', zh: '绘制的内容' },
  figures: { en: 'What the figures mean', zh: '数字的含义' },
  durations: { en: 'How long things take', zh: '耗时的分布' },
  stepDraw: {
    en: 'Drag a publisher, a topic and a subscriber to the canvas, or type them with {quickAdd}.',
    zh: '将发布者、主题和订阅者拖到画布上，或按 {quickAdd} 输入。',
  },
  stepConnect: {
    en: 'Draw from the right end of one to the left end of the next; {connect} does it by keyboard.',
    zh: '从一个节点的右端拖到下一个节点的左端；用键盘可按 {connect}。',
  },
  stepFigures: {
    en: 'Select an element and say on the right how often messages come and how long the work takes.',
    zh: '选中元素，在右侧设置消息的频率和处理时间。',
  },
  stepFindings: {
    en: 'Read the findings below: each says what is wrong, why, and what to do; many mend themselves.',
    zh: '查看下方的检查结果：每条都说明问题、原因和办法，许多可以一键修复。',
  },
  stepRun: {
    en: 'Run the simulation with {run}, and raise the load until something breaks.',
    zh: '按 {run} 运行仿真，并提高负载直到出现问题。',
  },
  stepExport: {
    en: 'Export the code: a project that installs, passes its tests and runs on your broker.',
    zh: '导出代码：一个可安装、测试通过并能在您的消息代理上运行的项目。',
  },
  figure: { en: 'Figure', zh: '数字' },
  meaning: { en: 'What it is', zh: '含义' },
  unit: { en: 'Unit', zh: '单位' },
  byAnalysis: { en: 'In the analysis', zh: '在分析中' },
  bySimulation: { en: 'In the simulation', zh: '在仿真中' },
  rate: { en: 'Rate', zh: '速率' },
  servers: { en: 'Workers', zh: '工作者' },
  utilisation: { en: 'Utilisation', zh: '利用率' },
  queue: { en: 'Queue', zh: '队列' },
  wait: { en: 'Wait', zh: '等待' },
  response: { en: 'Response', zh: '响应' },
  p95: { en: 'p95', zh: 'p95' },
  p99: { en: 'p99', zh: 'p99' },
  throughput: { en: 'Throughput', zh: '吞吐量' },
  loss: { en: 'Loss', zh: '丢失' },
  model: { en: 'Model', zh: '模型' },
  linkPublish: {
    en: 'A publication: a message goes to a topic.',
    zh: '发布：消息发往主题。',
  },
  linkSubscribe: {
    en: 'A subscription: a consumer group reads a topic, each message once per group.',
    zh: '订阅：消费组读取主题，每条消息在每个组中处理一次。',
  },
  linkCall: {
    en: 'A call: a service asks another and waits for its answer.',
    zh: '调用：一个服务请求另一个服务并等待结果。',
  },
  links: { en: 'Links', zh: '连线' },
} as const satisfies Catalogue;
