// What the overlay says, in both languages; the page's own stands first.

export const WORDS = {
  zh: {
    tag: "zh-CN",
    errors: (n) => `${n}处错误`,
    beneath: "下面是上一次没有错误的页面。改正之后这里会自动消失。",
    nothing: "改正之后页面会自动出现。",
    hint: "建议",
    close: "关闭",
    open: "在编辑器中打开",
    copy: "复制位置",
    copied: "已复制。启动预览时加上--editor，点击就能在编辑器中打开。",
    more: (n) => `另有${n}处，终端里全部列出。`,
  },
  en: {
    tag: "en",
    errors: (n) => (n === 1 ? "1 error" : `${n} errors`),
    beneath: "Beneath is the last page without errors. This goes away once they are mended.",
    nothing: "The page appears once they are mended.",
    hint: "Hint",
    close: "Close",
    open: "Open in the editor",
    copy: "Copy the place",
    copied: "Copied. Start the preview with --editor, and a click opens the file.",
    more: (n) => `${n} more, all of them in the terminal.`,
  },
};

/** The two languages, that of the page first. */
export const LANGUAGES = document.documentElement.lang.startsWith("en") ? ["en", "zh"] : ["zh", "en"];
