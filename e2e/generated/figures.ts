/** The page of a process for Prometheus: each series with its value. */
export const figuresAt = async (address: string): Promise<Map<string, number>> => {
  const text = await (await fetch(`${address}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.replace(/ \S+$/, ''), Number(line.slice(line.lastIndexOf(' ')))]));
};
