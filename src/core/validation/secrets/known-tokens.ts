/**
 * Secrets that tell what they are by their form, as their makers document them. No pattern can be led to read a long text again and
 * again: each starts only where a run of its letters starts.
 */
import type { Text } from '../../lib/text.ts';

export interface KnownToken {
  readonly kind: Text;
  /** Its first group, where it has one, is the secret; else all of it. */
  readonly pattern: RegExp;
}

const token = (en: string, zh: string, pattern: RegExp): KnownToken => ({ kind: { en, zh }, pattern });

export const passwordInUrl = token('a password in a URL', 'URL 中的密码', /:\/\/[^\s/?#@:]*:([^\s/@]{3,})@/dg);

export const knownTokens: readonly KnownToken[] = [
  token('an AWS access key', 'AWS 访问密钥', /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/dg),
  token('a GitHub token', 'GitHub 令牌', /(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\w{22,255})/dg),
  token('a GitLab token', 'GitLab 令牌', /(?<![\w-])glpat-[\w-]{20,255}/dg),
  token('a Slack token', 'Slack 令牌', /(?<![\w-])xox[abeprs]-[A-Za-z0-9-]{10,255}/dg),
  token('a Slack webhook', 'Slack Webhook 地址', /hooks\.slack\.com\/services\/(T\w{6,20}\/B\w{6,20}\/\w{16,40})/dg),
  token('a Stripe key', 'Stripe 密钥', /(?<!\w)[rs]k_(?:live|test)_[A-Za-z0-9]{16,255}/dg),
  token('a Google API key', 'Google API 密钥', /(?<![\w-])AIza[\w-]{35}(?![\w-])/dg),
  token('an npm token', 'npm 令牌', /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/dg),
  token('a PyPI token', 'PyPI 令牌', /(?<![\w-])pypi-[\w-]{50,255}/dg),
  token('a Vault token', 'Vault 令牌', /(?<![\w.-])hvs\.[\w-]{24,255}/dg),
  token('a SendGrid key', 'SendGrid 密钥', /(?<![\w.-])SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/dg),
  token('a NATS seed', 'NATS 种子密钥', /(?<![A-Za-z0-9])S[ACNOUX][A-Z2-7]{56}(?![A-Za-z0-9])/dg),
  token('an API key', 'API 密钥', /(?<![\w-])sk-(?:ant|proj)-[\w-]{20,255}/dg),
  token('a signed token (JWT)', '签名令牌（JWT）', /(?<![\w-])eyJ[\w-]{10,4096}\.eyJ[\w-]{10,4096}\.[\w-]{10,4096}/dg),
  token(
    'a private key',
    '私钥',
    /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/dg,
  ),
];

/** Texts without any of these signs hold none of them, which is nearly all texts. */
export const mayHoldToken =
  /AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|slack\.com|[rs]k_(?:live|test)_|AIza|npm_|pypi-|hvs\.|SG\.|S[ACNOUX][A-Z2-7]{9}|sk-(?:ant|proj)-|eyJ|PRIVATE KEY/;
