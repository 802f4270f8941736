/** Who may come in over HTTP: where nobody is asked, and what is not looked at where they are. */
import type { Finding } from '../../model/findings/finding.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { limit } from './limit.ts';

export const authenticationFindings = (plan: ProjectPlan): Finding[] => [
  ...nobodyAsked(plan),
  ...byToken(plan),
  ...openAnswers(plan),
];

const nobodyAsked = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-no-authentication',
    nodes: plan.services
      .filter(({ id, entrances, callerTokens }) => {
        const node = plan.design.nodes?.[id];
        const isPublic = node !== undefined && node.kind !== 'topic' && node.exposure === 'public';
        return isPublic && callerTokens === undefined && entrances.length > 0;
      })
      .map(({ id }) => id),
    field: 'exposure',
    message: {
      en: 'The HTTP entrance of {names} asks nobody who they are; it listens on this machine only, in a container to everybody.',
      zh: '{names} 的 HTTP 入口不验证身份；默认只在本机监听，在容器中对所有人开放。',
    },
    why: {
      en: 'It is drawn as public, and not as authenticated.',
      zh: '设计中它是公开的，且未标为已认证。',
    },
    howToFix: {
      en: 'Draw it as authenticated, and it lets in only who shows a token; or put a gateway that authenticates in front of it.',
      zh: '请在设计中将其标为已认证，此时只允许出示令牌者进入；或在其前面放置负责认证的网关。',
    },
  });

const byToken = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-authentication-by-token',
    severity: 'info',
    nodes: plan.services.filter(({ callerTokens }) => callerTokens !== undefined).map(({ id }) => id),
    field: 'authenticated',
    message: {
      en: 'The HTTP entrance of {names} lets in who shows a token from its settings, and nobody while there is none; it does not know who that is.',
      zh: '{names} 的 HTTP 入口只允许出示设置中令牌者进入，未设置时拒绝所有人；它不知道对方是谁。',
    },
    why: {
      en: 'The design says that callers prove who they are, and not by which identity provider.',
      zh: '设计说明调用方须证明身份，但未说明由哪个身份提供方证明。',
    },
    howToFix: {
      en: 'Set its CALLER_TOKENS (see .env.example); for OAuth 2.0 or OpenID Connect write `authenticate` in its deps.ts.',
      zh: '请设置其 CALLER_TOKENS（见 .env.example）；若用 OAuth 2.0 或 OpenID Connect，请在其 deps.ts 中编写 `authenticate`。',
    },
  });

const openAnswers = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-answers-unchecked',
    nodes: plan.services
      .filter(({ callerTokens, answers }) => callerTokens !== undefined && answers.length > 0)
      .map(({ id }) => id),
    message: {
      en: 'What {names} answers to other services of the system is open to whoever reaches its port.',
      zh: '{names} 对系统内其他服务的答复，任何能访问其端口者均可获取。',
    },
    why: {
      en: 'The services know each other by the network that they share; only entrances from outside ask for a token.',
      zh: '服务之间依靠共享网络互相信任；只有来自外部的入口才要求令牌。',
    },
    howToFix: {
      en: 'Let nothing but POST /<service>/<message> through from outside, and keep /<service>/answer-* inside by your ingress or a network policy.',
      zh: '请只允许外部访问 POST /<service>/<message>，并通过入口网关或网络策略将 /<service>/answer-* 限制在内部。',
    },
  });
