/** How many processes of a service run, and which of them work: what a platform makes of it, where a broker lets it. */
import type { Finding } from '../../model/findings/finding.ts';
import type { BrokerAdapter } from '../broker-adapter.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { limit } from './limit.ts';
import { nodesOf } from './places.ts';

export const replicaFindings = (plan: ProjectPlan, { network }: BrokerAdapter): Finding[] => {
  const [autoscale, standby] = network && !network.oneProcessPerService ? onCluster : alone;
  return [
    ...limit({
      rule: 'export-autoscale',
      severity: 'info',
      nodes: nodesOf(plan, ['service', 'subscriber'], (node) => node.autoscale !== undefined),
      field: 'autoscale',
      ...autoscale,
    }),
    ...limit({
      rule: 'export-standby',
      severity: 'info',
      nodes: nodesOf(plan, ['service', 'subscriber'], (node) => (node.standby ?? 0) > 0),
      field: 'standby',
      ...standby,
    }),
  ];
};

const onCluster = [
  {
    message: {
      en: 'Replicas of {names} follow the backlog on a cluster only: npm start and Docker Compose run as many as drawn.',
      zh: '{names} 的副本只在集群上随积压增减：npm start 与 Docker Compose 按设计数量运行。',
    },
    why: {
      en: 'Starting processes is the task of the platform that they run on.',
      zh: '启动进程是运行平台的职责。',
    },
    howToFix: {
      en: 'On Kubernetes install KEDA and Prometheus, which the manifests in deploy/kubernetes ask for; elsewhere scale on messages_waiting.',
      zh: '在 Kubernetes 上安装 deploy/kubernetes 清单所需的 KEDA 与 Prometheus；其他平台请按 messages_waiting 扩缩。',
    },
  },
  {
    message: {
      en: 'Standby replicas of {names} run on a cluster only, and take messages there like the others.',
      zh: '{names} 的备用副本只在集群上运行，并与其他副本一样取消息。',
    },
    why: {
      en: 'Every running replica takes messages: more of them are ready when one ends, and none waits idle.',
      zh: '每个运行中的副本都会取消息：副本结束时已有更多副本就绪，没有空闲等待的副本。',
    },
    howToFix: {
      en: 'Nothing is lost by it; count them as capacity, or draw none.',
      zh: '这不会造成损失；请将其计入容量，或不绘制备用副本。',
    },
  },
] as const;

const oneProcess = {
  en: 'On this broker one process stands for all replicas of a service, and a second one must not run beside it.',
  zh: '在此消息代理上，一个进程代表服务的所有副本，不得同时运行第二个进程。',
};

const alone = [
  {
    message: {
      en: 'The number of replicas of {names} does not follow the backlog.',
      zh: '{names} 的副本数量不随积压增减。',
    },
    why: oneProcess,
    howToFix: {
      en: 'Draw as many replicas as the highest load needs: the process works on as many messages at once. Or choose another broker.',
      zh: '请按最高负载绘制副本数：该进程会同时处理相应数量的消息；或选择其他消息代理。',
    },
  },
  {
    message: { en: 'No replicas of {names} stand by.', zh: '{names} 没有备用副本运行。' },
    why: oneProcess,
    howToFix: {
      en: 'Let the platform start the process again when it ends, as a Deployment of Kubernetes does, or choose another broker.',
      zh: '请让平台在进程结束后重新启动它，如 Kubernetes 的 Deployment；或选择其他消息代理。',
    },
  },
] as const;
