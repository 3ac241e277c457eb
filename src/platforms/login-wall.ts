/** A page that asks for a log-in or a proof of being human, in place of what was asked for. */
export function isLoginWall(html: string, url: string): boolean {
  if (loginPath.test(pathOf(url))) return true;
  const head = html.slice(0, 200_000);
  return /<input[^>]{1,500}type\s*=\s*["']?password/i.test(head) || challenge.test(head) || loginTitle.test(head);
}

const loginPath = /\/(login|signin|sign-in|sign_in|accounts?\/login|checkpoint|challenge)(\.\w+)?(\/|$)/i;
const challenge =
  /cf-chl-|challenge-platform|g-recaptcha|h-captcha|hcaptcha\.com|ddos-guard|_Incapsula_Resource|<title>Just a moment\.\.\./i;
const loginTitle =
  /<title>[^<]{0,80}(\blog ?in\b|\bsign ?in\b|войти|вход на сайт|тизимга кириш|\bkirish\b|تسجيل الدخول)/i;

function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return "";
  }
}
