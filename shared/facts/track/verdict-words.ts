/** Words that say how far a thing has come. They look at what stands around them: 困难 inside 困难群众 is no failure. */

export const FINISHED =
  /完工|竣工|建成|并网|合龙|启用|取消|投入使用|投入运营|运营|通车|通航|投产|投用|完成(?!投资)|办结|办成|营业|开业|开园|开馆|开办|开学|亮相|揭牌|挂牌|落成|交付|达到|实现|开放|荣获|成功|通过|入住|达标|全面(?:完成|建成|推开|实施|推行)|验收|获|推出|出台|印发|颁布|全部|全覆盖|已(?:经)?(?=.)|有效解决|得到解决|结束/u;
export const UNFINISHED =
  /主体(?=工程|结构|建筑|建设|施工|完工|完成|封顶|基本|已|全)|开工|前期|启动|进展顺利|顺利推进|有序推进|正在|加快(?:推进|建设)|初步|扎实推进|扫尾|收尾|在建|建设中|推进中|稳步推进|基本(?:完工|建成|完成)|在即|即将(?![^，。；]*的)/u;
/** What goes before building; a thing to be begun has not been. */
export const PREPARED = /前期(?:工作|手续)|核准|立项|初步设计|可行性研究|项目建议书|选址|论证/u;
/** Work on the ground: what is only prepared has not come so far. */
export const GROUND = /开工|动工/u;
/** To be begun, once more. */
export const BEGINS = /启动|开工|动工|着手|谋划|筹备/u;
/** What follows a passage and takes it back: 完成设备安装，未能按期启用. */
export const FAILED =
  /未能|没有(?:完成|实现|达到)|未(?:完成|实现|达到)|目标落空|尚未|滞后|难以(?:完成|实现)/u;
export const ALL = /全部|均|全面|顺利|如期|按期|圆满/u;
/** Says that something is too much or too little, and not whether that is what the goal was to change. */
export const AMISS =
  /过高|过快|过多|偏高|偏快|偏多|不足|不够|[较很]大(?:的)?差距|差距(?:较|很|仍)大|存在差距|压力加大|[有亟尚]待(?=[\p{Script=Han}]{2})|难度大|滞后|薄弱(?!学校|环节|村|地区|领域)|(?:能力|水平|质量|实力|动力|意识|效率)(?:还|仍|较|比较|相对|不够)*(?:弱|低(?![于碳])|不高|不强)|任务(?:仍然?|依然|十分|还很|更加)*(?:艰巨|繁重)|不(?:平衡|协调|充分)(?=$|[^\p{Script=Han}]|[，。；、的问])/u;
/** More words of the same: what is short, weak, hard or still to be done, as reports list their troubles. */
export const WANTING =
  /欠账|短板(?:明显|突出|较多|仍|依然)|(?:还|仍|尚|依然|存在)[^，、。；]{0,6}(?:短板|差距|缺点|隐患|薄弱环节)|存在(?:着)?(?:不少|一些|诸多|较多|许多|明显)|压力(?:最|较|很|仍然?|还|巨|依然)*大|不容(?:乐观|忽视)|(?:形势|环境)(?:依然|仍然?|十分|更加|异常|依旧)*(?:严峻|复杂)|不(?:够)?(?:高|强|优|快|完善|健全|合理|到位|规范|紧密|牢固|稳固|巩固|明显)(?:$|[^\p{Script=Han}]|的(?:问题|矛盾))|(?:问题|矛盾)(?:还|仍然?|依然|比较|较为|较|十分|日益)*(?:突出|多(?=$|[^\p{Script=Han}])|凸显|严重|尖锐)|(?:仍|还|尚|亟)(?:需|待)|未形成|难以|面临[^，、。；]*(?:挑战|压力|困难|问题)/u;
/** Said to those who are thanked. */
export const THANKS = /(?:表示|致以|表达)[^，。；]{0,8}(?:感谢|敬意|谢意|问候)/u;
/** Is to be held down, and is too much still. */
export const HELD_DOWN = /(?:遏[制止]|抑制|防止|扭转|控制)[^，；。]*(?:过[快高热多]|偏[快高])/u;
export const TOO_MUCH = /过[快高热多]|偏[快高]/u;
/** What is too much is told of only to say what was done about it. */
export const ACTED_ON = /遏[制止]|抑制|防止|扭转|控制|缓解|解决|克服|针对/u;
/** Is not to happen, and did not. */
export const KEPT_OFF = /(?:杜绝|防止|严防|避免|遏[制止])[^，；。]*(?:事故|疫情)/u;
export const NEVER =
  /杜绝|遏[制止]|避免|防止|打赢|[未没无](?:再|有)?(?:发生|出现|报告)|不发生|为零|零(?:事故|死亡|发生|增长)|防住|守住/u;
/** So many are done and so many others are not: 建成桥梁4座、在建8座. */
export const DONE_AND_NOT =
  /(?:建成|竣工|完工|完成|开通|投用)[^，；。、]*\d[^，；。、]*、(?:在建|续建|新?开工)[^，；。、]*\d/u;
/** Wording of plans that takes the goal as reached: 进一步扩大试点, 积极落实协议; what is to be built faster has been begun. */
export const GOES_ON =
  /^[^，]{0,4}(?:进一步(?=扩大|完善|深化)|积极落实|用好|巩固|扩大)|加快[^，]*(?:建设|施工)(?:进度|步伐)|续建/u;
/** Is to be gone on with, so that it was begun; unless it was to be gone on with before. */
export const CONTINUES = /^继续(?:实施|开展|推行|实行|执行)/u;
export const STANDING = /继续|坚持|长期|经常|持之以恒|深入/u;
/** Is to keep pace with something else: that it grew does not say so. */
export const ABREAST = /[与和同跟][^，、]{2,14}(?:保持|基本|大体)*同步(?:增长|提高|提升)?$/u;
export const KEPT_ABREAST = /同步|[高快]于|跑赢|超过/u;
/** Is used, and not only built. */
export const IN_USE =
  /投入使用|投入运[营行]|投产|投用|启用|通车|通航|运营|开放|开[业园馆学诊]|交付|入住|搬迁|招生|使用/u;
/** A part of the work is done; what is still to come is not told. */
export const PART_DONE =
  /(?:土建|桩基|地基)(?:工程|部分|施工)?(?:已|均|全部|全面|基本|顺利)*(?:完工|竣工|完成)/u;
export const BUILT = /完工|竣工|落成|封顶/u;
