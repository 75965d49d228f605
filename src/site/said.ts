import type { InBoth } from './locales.ts';

/** The words of the interface that scripts say: all that a browser fetches of them. `strings.ts` has those that the build writes. */
const zh = {
  theme: '主题：',
  themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
  linkCopied: '已复制这个状态的链接',
  tableCopied: '已复制，可贴进电子表格',
  saved: '已保存',
  notSaved: '没能存下来，请再试一次',
  copyFailed: '浏览器不让复制，请手动选取',
  refusedUnknown: (names: string) => `链接里有这一页不认识的名字，已忽略：${names}。`,
  refusedInvalid: (names: string) => `链接里有读不懂的值，已用默认值代替：${names}。`,
  leftBehind: '句子也换了语言：原句里选中的词没有带过来，其余设置都在。',
  dismiss: '知道了',
  sections: (n: number, read: number) => `${n} 节，读了 ${read} 节`,
  resume: (chapter: string, section: string) => `接着读：${chapter}，${section}`,
  edit: '键入一个数',
  right: '✓ 对',
  wrong: '还不对，再算一次',
  empty: '还没填',
  notANumber: '请填一个数',
  copy: '复制',
  copied: '已复制',
  notFetched: '没能取来，请检查网络后再点一次',
};
export type Said = typeof zh;

const en: Said = {
  theme: 'Theme: ',
  themes: { auto: 'follow system', light: 'light', dark: 'dark' },
  linkCopied: 'Link to this state copied',
  tableCopied: 'Copied, ready for a spreadsheet',
  saved: 'Saved',
  notSaved: 'It could not be saved; please try again',
  copyFailed: 'The browser refused to copy; select by hand',
  refusedUnknown: (names) => `The link names things this page does not have; they were ignored: ${names}.`,
  refusedInvalid: (names) => `The link has values that cannot be read; the defaults stand in: ${names}.`,
  leftBehind: 'The sentence changed with the language: the word chosen in it was left behind, everything else is here.',
  dismiss: 'All right',
  sections: (n, read) => `${read} of ${n} sections read`,
  resume: (chapter, section) => `Carry on: ${chapter}, ${section}`,
  edit: 'Type a number',
  right: '✓ Right',
  wrong: 'Not yet: work it again',
  empty: 'Still empty',
  notANumber: 'A number, please',
  copy: 'Copy',
  copied: 'Copied',
  notFetched: 'It could not be fetched; check the connection and try again',
};

export const said: InBoth<Said> = { zh, en };
