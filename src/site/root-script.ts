/** `/` sends the reader to their language: the one chosen before, else the first that the browser names. Its hash is in the policy. */
export const rootScript =
  "let l;try{l=localStorage.getItem('locale')}catch{}if(l!=='zh'&&l!=='en')l=/^zh/i.test((navigator.languages||[navigator.language]).find(t=>/^(zh|en)\\b/i.test(t))||'')?'zh':'en';location.replace(l+'/'+location.search+location.hash)";
