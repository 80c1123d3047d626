/** What a report says of its problems when it turns to them … */
const TURN =
  /清醒|(?:存在|面临|还有|仍有|看到).{0,24}(?:问题|困难|矛盾|挑战|不足|短板|差距)|(?:问题|困难|矛盾|挑战|不足|短板|差距).{0,12}(?:存在|突出|解决|重视)/u;
/** … and what it says when it goes on to what was done: 面对多重困难，我们主要做了以下工作：. */
const WORK =
  /(?:做|抓|开展|干|办)(?:了|好|成)|(?:以下|下列|如下|几个?方面|[一二三四五六七八九十]个方面)(?:的)?(?:主要)?(?:工作|任务|措施|举措|成绩)|工作[：:]$|取得|成绩|重点(?:抓|做)|务必|必须|我们将|我们要(?!清醒)/u;
/** What is wrong is said in its name: 路还不平, 结构矛盾突出, 后劲有待增强. */
const WRONG =
  /不|弱|难|短板|压力|矛盾|差距|隐忧|凸显|亟[待需]|有待|仍需|尚[需待未]|问题|风险|挑战|滞后|偏[低高少弱大小重]|缺|薄|少|慢|低|阵痛|影响|制约|瓶颈|粗放|单一|脆弱|隐患|困|较[大高重多弱]|需要|凸出|突出|失衡|严峻|紧张|任重|忧/u;

/**
 * True where the last sentence before a list announces problems: ……清醒地看到，还存在不少问题：. One that looks back on them and
 * goes on to the work does not: 面临多重困难。我们主要做了以下工作：.
 */
export function announcesProblems(leadIn: string): boolean {
  const last = /[^。！？]*[。！？]?$/u.exec(leadIn.replace(/[。！？]$/u, ''))?.[0] ?? '';
  const turn = last.replace(/^.{0,40}的同时/u, '');
  return TURN.test(turn) && !WORK.test(turn);
}

/** True for the name of a point that says what is wrong. */
export function namesProblem(title: string): boolean {
  return WRONG.test(title);
}
