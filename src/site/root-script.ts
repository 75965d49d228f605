/** `/` sends the reader to their language: the one chosen before, else the browser's. Its hash is in the policy. */
export const rootScript =
  "let l;try{l=localStorage.getItem('locale')}catch{}if(l!=='zh'&&l!=='en')l=/^zh/i.test((navigator.languages||[navigator.language])[0]||'')?'zh':'en';location.replace(l+'/'+location.search+location.hash)";
