/** Where the messages of a publisher come from, in people's words. Apart from the schema, so that the canvas can say it without loading the parser. */
export const sourceWords = {
  http: ['HTTP requests', 'HTTP 请求'],
  schedule: ['A schedule', '定时任务'],
  webhook: ['Webhooks', 'Webhook 回调'],
  database: ['Database changes', '数据库变更'],
  device: ['Devices', '设备'],
  external: ['Another system', '外部系统'],
} as const;
