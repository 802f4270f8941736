/** Words of a study's charts, its drills, its explanations, and of what can be taken away from it. */
import type { Catalogue } from '../language.ts';

export const studyTexts = {
  charts: { en: 'Charts', zh: '图表' },
  element: { en: 'Of', zh: '对象' },
  figure: { en: 'Over time', zh: '随时间变化' },
  all: { en: 'All subscriptions', zh: '所有订阅' },
  subscriptions: { en: 'Subscriptions and calls', zh: '订阅与调用' },
  nodes: { en: 'Nodes', zh: '节点' },
  topics: { en: 'Topics', zh: '主题' },
  waiting: { en: 'Queue length', zh: '队列长度' },
  waitingHelp: {
    en: 'Messages that wait for a worker, in 200 steps of the run, each the mean of five moments.',
    zh: '等待工作者的消息数：运行分为 200 步，每步取五个时刻求平均。',
  },
  oldestMs: { en: 'Age of the oldest waiting', zh: '最久等待消息的时长' },
  oldestMsHelp: {
    en: 'How long ago the oldest message that still waits was first offered, in seconds or minutes, looked at 200 times in a run; 0 where none waits.',
    zh: '仍在等待的最旧消息自首次投递以来的时长（秒或分钟），每次运行查看 200 次；无等待时为 0。',
  },
  throughputPerSecond: { en: 'Throughput', zh: '吞吐量' },
  throughputPerSecondHelp: {
    en: 'Acknowledged messages per second, counted in 200 steps of the run.',
    zh: '每秒确认的消息数，按运行的 200 步计数。',
  },
  utilisation: { en: 'Utilisation', zh: '利用率' },
  utilisationHelp: {
    en: 'Share of the time of all workers in which they were busy, in 200 steps of the run, in per cent.',
    zh: '运行的 200 步中各步工作者忙碌的时间比例（百分比）。',
  },
  lostPerSecond: { en: 'Losses', zh: '丢失' },
  lostPerSecondHelp: {
    en: 'Messages dropped or expired per second, counted in 200 steps of the run. Dead letters in a topic are not lost.',
    zh: '每秒丢弃或过期的消息数，按运行的 200 步计数。进入死信主题的不算丢失。',
  },
  publishedPerSecond: { en: 'Publications', zh: '发布' },
  publishedPerSecondHelp: {
    en: 'Messages published to the topic per second, dead letters included, counted in 200 steps of the run.',
    zh: '每秒发布到该主题的消息数（含死信），按运行的 200 步计数。',
  },
  bandHelp: {
    en: 'The line is the mean of all replications, the band its 95 % interval by Student’s t; with one replication there is no band. The warm-up is shown, too.',
    zh: '曲线为各次重复的均值，色带为 95 % 区间（t 分布）；仅一次重复时没有色带。预热阶段也一并显示。',
  },
  ofElement: { en: '{figure}: {name}', zh: '{figure}：{name}' },
  highest: { en: '{figure}: the {count} highest of {of}', zh: '{figure}：{of} 个中最高的 {count} 个' },
  warmupEnds: { en: 'warm-up ends at {at}', zh: '预热结束于 {at}' },
  time: { en: 'Time', zh: '时间' },
  low: { en: '95 % low', zh: '95 % 下限' },
  high: { en: '95 % high', zh: '95 % 上限' },
  asTable: { en: 'As a table', zh: '以表格显示' },
  someRows: {
    en: '{title} ({count} of {of} points; the CSV has all)',
    zh: '{title}（{of} 个点中的 {count} 个，CSV 含全部）',
  },
  toCharts: { en: 'To the charts', zh: '转到图表' },
  copyCsv: { en: 'Copy as CSV', zh: '复制为 CSV' },
  copyAllCsv: { en: 'Copy all figures as CSV', zh: '将所有数字复制为 CSV' },
  csvCopied: { en: 'The figures are on the clipboard as CSV.', zh: '数字已以 CSV 复制到剪贴板。' },
  csvFailed: {
    en: 'The browser did not let the page write to the clipboard, so that nothing was copied. Allow it for this page, and copy again.',
    zh: '浏览器不允许页面写入剪贴板，未复制任何内容。请允许本页访问后重试。',
  },
  savePicture: { en: 'Save as PNG', zh: '保存为 PNG' },
  pictureSaved: { en: 'The picture of the chart is among the downloads.', zh: '图表图片已下载。' },
  pictureFailed: {
    en: 'The chart is not drawn yet, or is too large for a picture. Try once more when it is there.',
    zh: '图表尚未绘制，或过大而无法生成图片。请在显示后重试。',
  },
  tooMany: {
    en: 'Of more than 500 subscriptions nothing is kept over time: the results are in the table.',
    zh: '订阅超过 500 个时不记录随时间的变化：结果见表格。',
  },
  responses: { en: 'Response times: {name}', zh: '响应时间：{name}' },
  responsesHelp: {
    en: 'Share of the acknowledged messages by how long they took from being offered to being acknowledged, of all replications after the warm-up, from histograms exact to 0.8 %. There is none where nothing was acknowledged.',
    zh: '已确认消息按从投递到确认所用时间的占比，取自预热后所有重复的直方图（误差不超过 0.8 %）。没有确认的消息时不显示。',
  },
  responseTime: { en: 'Response time', zh: '响应时间' },
  simulated: { en: 'Simulated', zh: '仿真' },
  closedForm: { en: 'Closed form', zh: '解析解' },
  beyond: { en: '{share} took longer than {limit}.', zh: '{share} 的消息超过 {limit}。' },
  nothingDone: { en: 'Nothing was acknowledged after the warm-up.', zh: '预热后没有消息被确认。' },
  formExact: { en: 'Closed form: {model}, exact.', zh: '解析解：{model}，精确。' },
  formNear: { en: 'No curve of the closed form ({model}). {reason}', zh: '无解析解曲线（{model}）。{reason}' },
  formMeans: {
    en: 'No curve of the closed form ({model}): it is known for the mean only, as attempts repeat or wait first.',
    zh: '无解析解曲线（{model}）：由于存在重试或先行等待，仅均值已知。',
  },
  formLine: {
    en: 'The dashed line is the closed form of the long run: {model}, exact.',
    zh: '虚线为长期运行的解析解：{model}，精确。',
  },
  formLineNear: {
    en: 'The dashed line is the closed form of the long run: {model}, approximate. {reason}',
    zh: '虚线为长期运行的解析解：{model}，近似。{reason}',
  },
  formNotOfThis: {
    en: 'No closed form: theory has none of this figure.',
    zh: '无解析解：理论对该指标没有结果。',
  },
  formNone: { en: 'No closed form. {reason}', zh: '无解析解。{reason}' },
  losses: { en: 'Losses by reason: {name}', zh: '按原因的丢失：{name}' },
  lossesHelp: {
    en: 'Messages that were lost, counted over all replications, warm-up included. What goes to a dead letter topic is not lost; a call that fails for good is.',
    zh: '丢失的消息数，所有重复合计（含预热）。进入死信主题的不算丢失；最终失败的调用算丢失。',
  },
  noLosses: { en: 'Nothing was lost of {count} messages.', zh: '{count} 条消息中没有丢失。' },
  reason: { en: 'Reason', zh: '原因' },
  count: { en: 'Messages', zh: '消息数' },
  drills: { en: 'Drills: what each fault did', zh: '演练：各故障的影响' },
  fault: { en: 'Fault', zh: '故障' },
  faultHelp: { en: 'What broke, what it hit, and how strong it was.', zh: '故障类型、对象与强度。' },
  when: { en: 'When', zh: '时间' },
  whenHelp: { en: 'Simulated time of its beginning and its end.', zh: '开始与结束的仿真时间。' },
  faultSpan: { en: '{fault}, {from} … {to}', zh: '{fault}，{from} … {to}' },
  peak: { en: 'Backlog peak', zh: '积压峰值' },
  peakHelp: {
    en: 'The most messages under way at once (waiting, in work, in backoff or held by their publisher) from the beginning of the fault until it was drained; mean and 95 % interval. There is none where the run ended before the fault.',
    zh: '从故障开始到积压排空期间，同时在途（等待、处理、退避或由发布者暂存）的最多消息数；均值与 95 % 区间。运行在故障前结束时没有。',
  },
  peakAt: { en: 'Most of it at', zh: '主要位于' },
  peakAtHelp: {
    en: 'Where most of the backlog was at its peak, over all replications.',
    zh: '所有重复中，峰值时积压主要所在的位置。',
  },
  drain: { en: 'Drained after', zh: '排空用时' },
  drainHelp: {
    en: 'From the end of the fault until the backlog was back to what it had been before. There is none where a replication ended before that.',
    zh: '从故障结束到积压恢复到之前水平的时间。若有重复在此之前结束，则没有。',
  },
  notDrained: { en: 'not in {count} of {of} runs', zh: '{of} 次运行中有 {count} 次未排空' },
  lost: { en: 'Lost', zh: '丢失' },
  lostHelp: {
    en: 'Messages lost from the beginning of the fault until it was drained, over all replications.',
    zh: '从故障开始到排空期间丢失的消息数，所有重复合计。',
  },
  failedCalls: { en: 'Failed calls', zh: '失败的调用' },
  failedCallsHelp: {
    en: 'Calls that failed for good in that time, over all replications.',
    zh: '该期间最终失败的调用数，所有重复合计。',
  },
  duplicates: { en: 'Duplicates', zh: '重复消息' },
  duplicatesHelp: {
    en: 'Messages worked on once more although they had been acknowledged, in that time, over all replications.',
    zh: '该期间已确认却再次处理的消息数，所有重复合计。',
  },
  unit: { en: 'Unit: {unit}.', zh: '单位：{unit}。' },
  noneUnstable: {
    en: 'There is none where the backlog grows without end, or where nothing was completed.',
    zh: '积压无限增长或没有完成任何消息时没有此值。',
  },
  intervalHelp: {
    en: 'Below the mean stands its 95 % interval over the replications, and what the closed form says.',
    zh: '均值下方为各次重复的 95 % 区间以及解析解。',
  },
  countHelp: { en: 'Over all replications of whole runs, warm-up included.', zh: '所有重复的完整运行合计，含预热。' },
  deliveredHelp: {
    en: 'Messages offered to the subscription, refused ones included.',
    zh: '投递给该订阅的消息，含被拒绝的。',
  },
  acknowledgedHelp: { en: 'Messages done with.', zh: '已处理完毕并确认的消息。' },
  redeliveredHelp: {
    en: 'Further attempts with messages that were not acknowledged.',
    zh: '对未确认消息的再次投递次数。',
  },
  deadLetteredHelp: {
    en: 'Messages given up and kept, in a topic for dead letters or with the broker.',
    zh: '放弃处理但保留（死信主题或消息代理）的消息。',
  },
  droppedHelp: {
    en: 'Messages lost because a queue was full, all attempts failed, or a broker or link was down.',
    zh: '因队列已满、重试用尽，或消息代理、连线中断而丢失的消息。',
  },
  expiredHelp: { en: 'Messages that waited longer than they are kept.', zh: '等待超过保留时间的消息。' },
  inFlightHelp: {
    en: 'Messages that were waiting, in work or in backoff when the runs ended.',
    zh: '运行结束时仍在等待、处理或退避的消息。',
  },
  outOfOrderHelp: {
    en: 'Attempts at a message that was offered before one that a worker had begun with already: overtaken while it waited for its next attempt, or on its way. Where order is kept, in its partition. Calls promise no order.',
    zh: '工作者已开始处理较晚投递的消息之后，才开始处理较早消息的次数：该消息在等待重试或途中被超越。保持顺序时按分区计。调用不保证顺序。',
  },
  longestQueueHelp: {
    en: 'The most messages that ever waited at once in any replication.',
    zh: '任一次重复中同时等待的最多消息数。',
  },
  oldestHelp: {
    en: 'The oldest that any message became until it was acknowledged or given up, or the run ended; within 0.8 %.',
    zh: '任一消息自投递到确认、放弃或运行结束所达到的最大龄，误差不超过 0.8 %。',
  },
  objectiveP99Help: {
    en: '99 of 100 messages took no longer over the whole path, from publication to acknowledgement; there is none where none arrived.',
    zh: '100 条消息中有 99 条在整条路径（发布到确认）上不超过此时间；无消息到达时没有。',
  },
  replicasHelp: { en: 'Replicas in force, averaged over time.', zh: '在用副本数，对时间求平均。' },
  mostReplicasHelp: { en: 'The most replicas at once in any replication.', zh: '任一次重复中同时最多的副本数。' },
  scalingsHelp: {
    en: 'How often the number of replicas changed, over all replications.',
    zh: '副本数变更的次数，所有重复合计。',
  },
  precision: { en: 'Precision (%)', zh: '精度（%）' },
  precisionOff: { en: 'off', zh: '关闭' },
  budget: { en: 'Time limit (s)', zh: '时限（秒）' },
  budgetOff: { en: 'none', zh: '无' },
  precisionHint: {
    en: 'With a precision, replications go on until every interval is within ± that share of its mean.',
    zh: '设定精度后，重复会继续，直到每个区间都在均值的 ± 该比例以内。',
  },
  wrongPrecision: {
    en: 'The precision is a number of per cent above 0, up to 100.',
    zh: '精度应为大于 0、不超过 100 的百分数。',
  },
  wrongBudget: {
    en: 'The time limit is a number of seconds above 0, and means something only with a precision.',
    zh: '时限应为大于 0 的秒数，且仅在设定精度时有效。',
  },
  preciseSettings: {
    en: 'to ± {target} %, {duration} s, at most {replications} times, seed {seed}, load {load} ×',
    zh: '至 ± {target} %，{duration} 秒，最多 {replications} 次，种子 {seed}，负载 {load} 倍',
  },
  mostReplications: { en: 'Replications, at most', zh: '重复次数上限' },
  preciseProgress: {
    en: '{done} of about {of} replications to ± {target}',
    zh: '已完成 {done} 次重复，约需 {of} 次达到 ± {target}',
  },
  widestSoFar: { en: 'widest so far: {figure} of {name}, ± {width}', zh: '目前最宽：{name} 的 {figure}，± {width}' },
  reached: {
    en: 'Precision of ± {target} reached after {count} replications.',
    zh: '经 {count} 次重复达到 ± {target} 的精度。',
  },
  notReached: {
    en: 'Precision of ± {target} not reached.',
    zh: '未达到 ± {target} 的精度。',
  },
  byBudget: {
    en: 'The time limit of {seconds} s ended the study after {count} replications; a faster machine gets further. As many replications asked for give the same figures on every machine.',
    zh: '时限 {seconds} 秒在 {count} 次重复后结束了研究；更快的机器可以做得更多。指定相同的重复次数在任何机器上得到相同数字。',
  },
  byReplications: {
    en: 'There may be no more than {count} replications: allow more, or make the runs longer.',
    zh: '重复次数上限为 {count}：请提高上限，或延长每次运行。',
  },
  widestIs: { en: 'Widest is {figure} of {name} with ± {width}.', zh: '最宽的是 {name} 的 {figure}：± {width}。' },
  unknownWidth: { en: 'unknown', zh: '未知' },
} as const satisfies Catalogue;
