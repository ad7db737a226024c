/** Characters that are typed for one another, by sound or by look: 固定资产投姿, 利闰总额, 规模已上, 税收收人. */

/** Each group is one character to the matcher; the first stands for all of it. */
const GROUPS =
  "资姿咨|润闰|入人|以已己|规轨|模摸磨膜|值植殖|额颔颌|税悦说|投头|固故|营赢盈|收攻|财材才|政证正|利立力|用佣|汇江|总忠综|" +
  "工公|施使|设没|础出岀|基其|量两|企全|数教|从丛|员圆|专传|授受|权杖|研妍|费废|经径|签鉴|约纫|进近|口囗|预予|共供|亩苗|" +
  "均钧|完宛|成城|业亚|产严|增曾|贸冒|款歉|境竟|销消|售隹|服复|务物|高髙|新心|技枝|术木|到倒|位拉|耗毛|能熊|" +
  "源原|单草|积织|级及|房坊|地他|厂广|标称|准淮|商啇|招昭|引弘|落洛|户护|项顶|目日|开井|发友|区巨";

const FIRST: ReadonlyMap<string, string> = new Map(
  GROUPS.split("|").flatMap((group) => {
    const [first = "", ...others] = [...group];
    return others.map((other) => [other, first] as const);
  }),
);

/** A folded text with every confused character replaced by the first of its group. */
export function withoutConfusion(folded: string): string {
  let text = "";
  for (const character of folded) text += FIRST.get(character) ?? character;
  return text;
}
