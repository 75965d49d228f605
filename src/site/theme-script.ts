/** Runs before the first paint, so the reader's theme never flashes. Its hash is in the content security policy. */
export const themeScript =
  "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
