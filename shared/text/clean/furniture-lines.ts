/** What buttons and links of report pages say, whole lines. */
const BUTTON =
  /^(?:下载|打印|打印本[页文]|全屏|收藏|加大|还原|减小|放大|缩小|大|中|小|分享(?:到.{0,12})?|首页|关闭(?:窗口)?|返回(?:顶部|首页|列表)?|上一[篇页]|下一[篇页]|复制链接|纠错|微信|微博|手机版|无障碍|朗读|[【[]?字[号体][：:]?.{0,12}|[】\]|｜>＞»›]+)[：:]?$/u;
/** Labels of a page's own data, with or without what they label. */
const DATA =
  /^[【[（(]?(?:信息|文章|稿件|新闻)?(?:来源|时间|日期|作者|编辑|审核|责任编辑|责编|发布(?:时间|日期|机构|人)?|成文日期|发文日期|索引号|主题分类|文号|浏览(?:次数|量)?|点击(?:数|率)?|阅读(?:次数|量)?|字体大小|当前位置|您(?:的|所在)的?位置|相关(?:报道|链接|新闻|阅读|稿件|文章|解读)|附件下载|关键词|标签|分享)[】\])）]?[：:].{0,60}$/u;
const LABEL = /^(?:信息|文章|稿件)?(?:来源|时间|日期|作者|编辑|责任编辑|发布(?:时间|日期|机构))[：:]$/u;
/** 打印关闭分享到： */
const BUTTONS = /^(?:打印(?:本页)?|关闭(?:窗口)?|收藏|纠错|下载|分享到?|返回顶部){2,}[：:]?$/u;
/** 关于我们 | 网站地图 | 联系我们 */
const BAR = /^[^|｜。，；]{2,8}(?: ?[|｜] ?[^|｜。，；]{2,8}){2,}$/u;
/** What a site says of itself at the foot of each page, with the number that it is registered under. */
const IMPRINT = /^[^。！？；]{0,160}(?:ICP备 ?\d|公网安备[：: ]{0,2}\d)[^。！？；]{0,200}$/u;
const OTHER: readonly RegExp[] = [
  /^(?:(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2})(?:\s+\d{1,2}:\d\d(?::\d\d)?)?$/u, // 2026-02-02 09:20
  /^扫一扫.{0,20}$/u,
  /^(?:首页|当前位置).{0,4}[>＞»›].{0,80}$/u, // 首页 > 政务公开 > 报告
  /^[（(](?:责任)?(?:编辑|校对|记者)[：:]?.{1,30}[）)]$/u,
  /^[（(]《[^》]{2,12}》.{0,40}[）)]$/u, // （《某某日报》…… 第1 版）
  /^[（(]?(?:新华社|本报)\S{0,8}\d{1,2}月\d{1,2}日[电讯][）)]?$/u,
  /^【?我要纠错】?.{0,24}$/u,
  /^(?:[^。，]{0,8}适配版?|电脑版|返回手机版|您正在浏览的是)[^。]{0,50}[。]?$/u,
  /^[×✕]$/u,
  /^(?:版权所有|主办单位|承办单位|网站地图|联系我们|ICP备).{0,60}$/u,
];

/** True for a whole line that a web page or a newspaper adds around a report. */
export function isFurnitureLine(line: string): boolean {
  const words = line.replace(/\s+/gu, ' ');
  if (words.length > 80) return IMPRINT.test(words);
  if (BUTTONS.test(words) || BAR.test(words) || IMPRINT.test(words)) return true;
  return BUTTON.test(words) || DATA.test(words) || OTHER.some((pattern) => pattern.test(words));
}

/** 2023年某某市政府工作报告, 图解 | 2019年某某区政府工作报告 2020-01-16 */
const LISTED = /^[^。；！？]{0,20}(?:19|20)\d\d年?[^。；！？]{0,16}政府工作报告[^。；！？]{0,20}$/u;
const ATTACHED = /^(?:\d{1,2}[.．、]|附件)|\.(?:docx?|pdf|xlsx?|jpe?g|png|wps)$/iu;
const SURELY_LISTED = /^(?:一?图读懂|图解|解读|上一[篇条]|下一[篇条])|(?:19|20)\d\d-\d{1,2}-\d{1,2}$/u;

/** True for the title of a report as a site lists it below another one; an attachment's name is none. */
export function isListedReport(words: string): boolean {
  return words.length <= 60 && LISTED.test(words) && !ATTACHED.test(words);
}

/** True where such a line is in a list even if it stands alone. */
export function isSurelyListed(words: string): boolean {
  return isListedReport(words) && SURELY_LISTED.test(words);
}

/** True for a label whose value stands on the next line: 来源： */
export function isLabel(words: string): boolean {
  return words.length <= 12 && LABEL.test(words);
}

/**
 * True for the caption of a photo or the sentence of news above a report: 某某作政府工作报告。本报记者 某某 摄.
 * To be asked before the call to the house only: `我代表区政府向大会作工作报告` stands behind it.
 */
export function isCaption(words: string): boolean {
  if (words.length > 160 || /^(?:——|--|－－)/u.test(words)) return false;
  return /(?:记者|新华社|通讯员).{0,12}摄(?:影)?[。）)]?$|.{2,}作(?:了)?政?府?工作报告[。]?$|开幕[。，].{0,40}$/u.test(
    words,
  );
}
