const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';
const AUTONOMOUS = new RegExp(`^(.{2,}?)族?(?:(?:${PEOPLES})族?)*自治[区州县旗]$`, 'u');
const SUFFIX = /^(.{2,}?)(?:特别行政区|地区|林区|矿区|新区|特区|[省市盟区县旗])$/u;

/** A division's name without what kind of division it is: 阜阳市 → 阜阳, 恩施土家族苗族自治州 → 恩施. Names of one character keep theirs: 蓟县. */
export function stemOf(name: string): string {
  return AUTONOMOUS.exec(name)?.[1] ?? SUFFIX.exec(name)?.[1] ?? name;
}
