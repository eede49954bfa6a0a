/** Everyday words for what a customer needs, or what happened: each line is one thing, however somebody calls it. */

const NEEDS: readonly (readonly string[])[] = [
  ["氧", "氧气机", "制氧机", "吸氧", "氧气", "氧疗", "医疗设备", "特殊客户", "oxygen", "medical equipment"],
  ["呼吸机", "喘不上气", "呼吸困难", "ventilator", "breathing machine", "医疗设备", "特殊客户", "medical equipment"],
  ["听不见", "听障", "听力", "耳背", "耳聋", "聋", "助听", "deaf", "hearing"],
  ["看不见", "视障", "视力", "失明", "盲", "blind", "sight"],
  ["轮椅", "行动不便", "走不动", "走不了", "腿脚", "下不了楼", "wheelchair", "walk"],
  ["卧床", "瘫痪", "起不来", "bedridden", "paralysed"],
  ["透析", "腹透", "血透", "洗肾", "dialysis"],
  ["孕", "怀孕", "待产", "大肚子", "pregnant"],
  ["胰岛素", "冷藏药", "药要冷藏", "糖尿病", "insulin", "diabetes"],
  ["独居", "一个人住", "空巢", "lives alone", "living alone"],
  ["冷库", "冰柜", "冷柜", "冷冻", "cold store", "freezer"],
  ["发电机起不来", "发电机不启动", "发电机启动不了", "发电机打不着", "发电机不转"],
  ["电梯里有人", "困梯", "困人", "被困", "关在电梯", "困在电梯"],
  ["送电", "复电", "恢复供电"],
  ["结束这次停电", "结束停电", "停电结束", "解除", "结束应急", "end the outage"],
  ["交接", "交班", "换班", "接班"],
  ["受伤", "摔了", "摔倒", "摔伤", "跌倒", "工伤"],
  ["事故", "工伤"],
  ["客服", "客户服务"],
  ["诉求", "回电", "回话", "回个电话", "打回去", "投诉", "call back", "complaint"],
  ["支援", "帮忙", "志愿者", "义工", "签到", "来了人", "volunteer", "come to help"],
  ["手机丢了", "丢手机", "手机不见", "手机被偷", "lost phone", "phone is lost"],
];

const squeeze = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, "");

const KNOWN = NEEDS.map((need) => need.map(squeeze));

/** The other words for a need that somebody named in theirs; none where they named no need that we know. */
export function synonymsOf(query: string): readonly string[] {
  const typed = squeeze(query);
  // One sign stands in words of many meanings: 一氧化碳 is no need.
  const names = (word: string) => (word.length === 1 ? typed === word : typed.includes(word));
  return KNOWN.filter((need) => need.some(names)).flatMap((need) => need.filter((word) => word.length > 1));
}
